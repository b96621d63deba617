import type { PostAnswer } from '../frame.ts';
import { readFilling } from './element-values.ts';
import { forgetTyped } from './form-drafts.ts';
import { readAnswer } from './post.ts';

type FilesHost = {
  toast(answer: PostAnswer): void;
  refresh(): Promise<void>;
};

/** The uploads that are under way, by the id of their form; each waits for the one before. */
const underWay = new Map<string, Promise<void>>();

/** Uploads what is chosen in a form's file inputs at once, as Slack does: the form is sent with the files' ids. */
export function listenToFiles(host: FilesHost): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const form = target.closest<HTMLElement>('form[data-view]');
    const element = target.closest<HTMLElement>('[data-element=file_input]');
    const files = [...(target.files ?? [])];
    if (form === null || element === null || files.length === 0) return;
    // What was chosen is shown above; the same file may be chosen again.
    target.value = '';
    const last = underWay.get(form.id) ?? Promise.resolve();
    const mine = last.then(() => uploadAll(host, form, element.id, files));
    underWay.set(form.id, mine);
    void mine.finally(() => {
      if (underWay.get(form.id) === mine) underWay.delete(form.id);
    });
  });
}

/** Resolves once nothing more is being uploaded for a form. */
export async function uploaded(form: HTMLElement): Promise<void> {
  await underWay.get(form.id);
}

async function uploadAll(
  host: FilesHost,
  form: HTMLElement,
  elementId: string,
  files: readonly File[],
): Promise<void> {
  for (const file of files) {
    const element = document.getElementById(elementId);
    const input = element?.querySelector<HTMLInputElement>('input[type=file]');
    // The form was closed meanwhile.
    if (!element || !input) return;
    if (file.size > Number(input.dataset.mostBytes)) {
      host.toast({ fault: input.dataset.tooLarge ?? '' });
      continue;
    }
    const button = input.parentElement;
    if (button !== null) button.ariaBusy = 'true';
    const answer = await upload(form, element, input, file);
    if (answer.fault === undefined) forgetTyped(element);
    host.toast(answer);
    await host.refresh();
    button?.removeAttribute('aria-busy');
  }
}

async function upload(
  form: HTMLElement,
  element: HTMLElement,
  input: HTMLInputElement,
  file: File,
): Promise<PostAnswer> {
  const { lang } = document.documentElement;
  const ticked = readFilling(element);
  const search = new URLSearchParams({
    as: document.body.dataset.as ?? '',
    language: lang,
    view: form.dataset.view ?? '',
    block: element.dataset.block ?? '',
    name: file.name,
    // Where there may be one only, another takes its place.
    kept: input.multiple && Array.isArray(ticked) ? ticked.join(',') : '',
  });
  try {
    const response = await fetch(`/act/upload?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': lang },
      body: file,
    });
    return readAnswer(await response.json());
  } catch {
    return { fault: document.body.dataset.unreachable ?? '' };
  }
}
