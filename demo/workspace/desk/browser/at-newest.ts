/** At the end of an address: the conversation opens at the beginning of its newest message, and goes on to each after it. */
export const atNewest = '#newest';
