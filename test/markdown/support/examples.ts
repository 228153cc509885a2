// The examples of CommonMark, as web-test-runner.config.mjs serves them.

export interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

export async function loadExamples(): Promise<Example[]> {
  const response = await fetch('/commonmark.json');
  return (await response.json()) as Example[];
}
