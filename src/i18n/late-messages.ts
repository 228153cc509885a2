// The words of what is loaded with the first answer, in English. A locale has them together with the others.

export const lateEnglish = {
  copyAnswer: 'Copy',
};

export type LateMessageKey = keyof typeof lateEnglish;
