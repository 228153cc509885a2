// A form that is submitted asks for its action: the page stays where it is.

/** `submit` is given what the person used: a button, else the form. */
export const onSubmit = (submit: (from: HTMLElement) => void) => (event: SubmitEvent) => {
  event.preventDefault();
  const { target, currentTarget, submitter } = event;
  // From a form inside of this one.
  if (target !== currentTarget) return;
  submit(submitter && !submitter.hidden ? submitter : (currentTarget as HTMLFormElement));
};
