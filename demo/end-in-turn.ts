/** Last begun, first ended; one that fails does not keep the others from ending. Each is ended once. */
export async function endInTurn(endings: Array<() => Promise<void>>): Promise<void> {
  const faults: unknown[] = [];
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
}
