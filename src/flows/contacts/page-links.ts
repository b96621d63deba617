import { type SecretKeys, seal, unseal } from '../../keys/secret-keys.ts';
import type { Asking } from '../asking.ts';
import type { Means } from '../means.ts';

/** What a person can open: to stop our e-mails, or to choose what to stop. One token opens both. */
export type PersonPage = 'u' | 'preferences';

/** Where a page of a person's is, without the host. */
export function pagePath(page: PersonPage, token: string): string {
  return `/${page}/${token}`;
}

/**
 * The link by which a person stops our e-mails. It says nothing of them to who has no key, and works for good: the law asks for
 * thirty days after the letter it stands in (15 U.S.C. 7704(a)(3)). `undefined`: people cannot reach our pages.
 */
function stopLink(
  { secretKeys, publicUrl }: Pick<Means, 'secretKeys' | 'publicUrl'>,
  { teamId, contactId }: { teamId: string; contactId: string },
): string | undefined {
  if (publicUrl === undefined) return undefined;
  return `${publicUrl}${pagePath('u', seal(secretKeys, 'page-link', `${teamId} ${contactId}`))}`;
}

/** The same for the person a touch is for. */
export function stopLinkFor(
  { means, teamId }: Pick<Asking, 'means' | 'teamId'>,
  { contact: { contactId } }: { contact: { contactId: string } },
): string | undefined {
  return stopLink(means, { teamId, contactId });
}

/** Whose a token is; `undefined`: it is none of ours, or of another team. */
export function contactOfToken(secretKeys: SecretKeys, teamId: string, token: string): string | undefined {
  const [team, contactId] = unseal(secretKeys, 'page-link', token)?.split(' ') ?? [];
  return team === teamId ? contactId : undefined;
}
