import type { RequestHandler } from 'express';
import { fileKind } from '../file-payload.ts';
import { fileDisposition } from '../file-traffic.ts';
import type { LocalSlack } from '../local-slack.ts';
import type { Look } from './look.ts';
import { peopleOf, placeOf } from './place.ts';

/** Where a window downloads a file, as the person it looks for. */
export function fileHref(look: Look, id: string): string {
  const { as, language } = look;
  return `/files/${id}?${new URLSearchParams({ as, language })}`;
}

/** Gives a file to a person who is in a conversation that shows it; for anybody else it is not there. */
export function serveFile(slack: LocalSlack): RequestHandler<{ id: string }> {
  return (request, response, next) => {
    const as = String(request.query.as ?? '');
    const isThere = peopleOf(slack).some(({ id, deleted }) => id === as && !deleted);
    const file = isThere ? slack.as(as).readsFile(request.params.id) : undefined;
    const isShown = file?.shares.some(({ channel }) => placeOf(slack, as, channel).kind !== 'nowhere');
    if (file === undefined || !isShown) return next();
    response.set({
      'cache-control': 'no-store',
      'content-type': fileKind(file.name).mimetype,
      'content-disposition': fileDisposition(file.name),
    });
    response.send(file.content);
  };
}
