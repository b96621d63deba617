import { createElement as h, type ReactElement } from 'react';

/** A button whose press is posted to the desk; what comes of it is shown by the client. */
export function postButton(
  path: `/desk/${string}`,
  body: Readonly<Record<string, unknown>>,
  label: string,
  {
    hint,
    look = 'plain',
    isDisabled,
    describedBy,
  }: { hint?: string; look?: 'plain' | 'main'; isDisabled?: boolean; describedBy?: string } = {},
): ReactElement {
  return h(
    'button',
    {
      type: 'button',
      className: look === 'main' ? 'desk-button desk-button-main' : 'desk-button',
      'data-post': path,
      'data-body': JSON.stringify(body),
      ...(hint === undefined ? {} : { title: hint }),
      ...(isDisabled ? { disabled: true } : {}),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    },
    label,
  );
}
