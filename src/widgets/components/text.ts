// A text, which may grow while it is written, or be changed by the reader.
import { html } from 'lit';
import { component, type PropsOf, type Reader } from '../component.js';
import { growing } from '../content/growing.js';
import { isOneLine, textClasses, textShape, textStyles, tooltip } from '../content/typography.js';
import type { WidgetContext } from '../context.js';
import { count, either, flag, object, oneOf, text as string } from '../readers.js';
import { type Styles, styled } from '../styled.js';
import { size } from '../values/size.js';

const field = object(
  {
    name: string,
    autoFocus: flag,
    autoSelect: flag,
    autoComplete: string,
    allowAutofillExtensions: flag,
    pattern: string,
    placeholder: string,
    required: flag,
  },
  'name',
);

export type EditableField = NonNullable<ReturnType<typeof field>>;

const editable: Reader<EditableField | false> = either(oneOf(false), field);

const shape = {
  ...textShape,
  streaming: flag,
  italic: flag,
  lineThrough: flag,
  width: size,
  size: oneOf('xs', 'sm', 'md', 'lg', 'xl'),
  minLines: count,
  editable,
} as const;

type Props = PropsOf<typeof shape>;

const MOST_LINES = 60;

export const text = component(shape, (props, context) => {
  const { value = '', editable } = props;
  if (editable) return drawField(props, editable, context);
  return html`<p class=${styled(classesOf(props, context), stylesOf(props))} dir="auto"
    @pointerenter=${tooltip(props)}>${growing(value)}</p>`;
});

function drawField(props: Props, field: EditableField, context: WidgetContext) {
  return html`<chat-kit-widget-editable class=${styled(classesOf(props, context), stylesOf(props))}
    .value=${props.value ?? ''} .field=${field} .oneLine=${isOneLine(props) || props.maxLines === 1} .context=${context}
    .words=${context.words}></chat-kit-widget-editable>`;
}

function classesOf(props: Props, { open }: WidgetContext): string {
  const names = [textClasses('widget-text', props.size ?? 'md', props)];
  if (props.italic) names.push('italic');
  if (props.lineThrough) names.push('line-through');
  if (minLines(props, open)) names.push('min-lines');
  return names.join(' ');
}

const stylesOf = (props: Props): Styles => ({
  ...textStyles(props),
  'inline-size': props.width,
  '--min-lines': String(Math.min(props.minLines ?? 1, MOST_LINES)),
});

/** Also a text that is to come has its line. */
const minLines = ({ minLines, streaming }: Props, open: boolean): boolean =>
  minLines !== undefined || (open && streaming === true);
