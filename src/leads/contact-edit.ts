import type { Contact } from './contact.ts';

/** What people may change of what is known of a contact. */
export const editedFields = [
  'name',
  'language',
  'zone',
  'birthday',
  'weddingDay',
  'homePurchaseDay',
  'postalAddress',
] as const satisfies readonly (keyof Contact)[];
export type EditedField = (typeof editedFields)[number];

/** What is so from now on. A field that is not there stays as it is; `null` and '' are not known. */
export type ContactEdit = Partial<Pick<Contact, EditedField>>;

/** The fields of a contact that an edit makes others than they are. */
export function changedFields(before: Pick<Contact, EditedField>, edit: ContactEdit): readonly EditedField[] {
  return editedFields.filter((field) => edit[field] !== undefined && edit[field] !== before[field]);
}
