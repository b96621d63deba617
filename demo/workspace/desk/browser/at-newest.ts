/** At the end of an address: the conversation opens at its newest message, not at the first that is new. */
export const atNewest = '#newest';
