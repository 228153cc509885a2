// The items of an answer as text: as it was written, in Markdown, and as it reads.
import { BlockParser } from '../../markdown/blocks.js';
import { parseInline } from '../../markdown/inline.js';
import type { Block, Inline, InlineContext } from '../../markdown/tree.js';
import type { ThreadItem } from '../../protocol/items.js';
import { isVisible, messageText } from '../../state/select.js';

/** What the assistant made and the reader sees. */
export const answerItems = (items: readonly ThreadItem[]): readonly ThreadItem[] =>
  items.filter((item) => item.type !== 'user_message' && isVisible(item));

export function markdownOf(item: ThreadItem): string {
  if (item.type === 'widget') return typeof item.copy_text === 'string' ? item.copy_text : '';
  return messageText(item).trim();
}

export function plainOf(item: ThreadItem): string {
  const text = markdownOf(item);
  return item.type === 'assistant_message' ? plainText(text) : text;
}

export function plainText(markdown: string): string {
  const parser = new BlockParser();
  parser.write(markdown);
  parser.end();
  const context: InlineContext = { ...parser, missing: new Set(), growing: false, breaks: false };
  return blocksText(parser.document.children, context).trim();
}

function blocksText(blocks: readonly Block[], context: InlineContext, tight = false): string {
  return blocks
    .map((block) => blockText(block, context))
    .filter((text) => text !== '')
    .join(tight ? '\n' : '\n\n');
}

function blockText(block: Block, context: InlineContext): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesText(parseInline(block.text, context, false));
    case 'code':
    case 'formula':
    case 'html':
      return block.lines.join('\n');
    case 'quote':
      return blocksText(block.children, context);
    case 'list':
      return block.children
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '• ';
          const inside = blocksText(item.children, context, !block.loose);
          return mark + inside.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
        })
        .join(block.loose ? '\n\n' : '\n');
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => inlinesText(parseInline(cell, context, false))).join('\t'))
        .join('\n');
    case 'item':
    case 'footnote':
    case 'rule':
      return '';
    default:
      return block satisfies never;
  }
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'html':
    case 'math':
      return inline.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'em':
    case 'del':
      return inlinesText(inline.children);
    case 'link': {
      const text = inlinesText(inline.children);
      const { href } = inline;
      return !href || href === text || href === `mailto:${text}` ? text : `${text} (${href})`;
    }
    case 'image':
      return inline.alt;
    default:
      return '';
  }
}
