import { intakeKeys, type SourceKey } from '../../../team.ts';

/** A request to the intake, whole. */
export type IntakeRequest = {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

/** A flat JSON body at the door of a source. */
export function json(source: SourceKey, fields: object): IntakeRequest {
  return {
    path: `/intake/${source}`,
    headers: { ...keyOf(source), 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  };
}

/** A web form at the door of a source. */
export function form(source: SourceKey, fields: Readonly<Record<string, string>>): IntakeRequest {
  return {
    path: `/intake/${source}`,
    headers: { ...keyOf(source), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** Portals open the door of events as Follow Up Boss's own customers do: the key is the user, no password. */
export function event(fields: object): IntakeRequest {
  const credentials = Buffer.from(`${intakeKeys.zillow}:`).toString('base64');
  return {
    path: '/v1/events',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  };
}

export function keyOf(source: SourceKey): Record<string, string> {
  return { 'x-api-key': intakeKeys[source] };
}
