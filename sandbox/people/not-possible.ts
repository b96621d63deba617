/** Nobody can do that in Slack's client: what it means is not there, or not for this person. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}
