import type { PostAnswer } from '../frame.ts';

/** Sends something the person does to the server, as the person of this window. Never rejects: a fault is an answer. */
export async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<PostAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify({
        as: document.body.dataset.as,
        language: document.documentElement.lang,
        ...body,
      }),
    });
    return readAnswer(await response.json());
  } catch {
    return { fault: document.body.dataset.unreachable ?? '' };
  }
}

/** What came back, if it is an answer at all. */
export function readAnswer(answer: unknown): PostAnswer {
  return typeof answer === 'object' && answer !== null ? answer : {};
}
