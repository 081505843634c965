/** Letters that a sentence has at least, and words. "Sudah benar" says nothing to whoever reads it. */
const leastLetters = 15;
const leastWords = 3;

/** Whether a legal basis says anything: the number of a law, or at least a sentence. "Tidak tahu" is neither. */
export const namesLaw = (basis: string): boolean =>
	(/\p{L}/u.test(basis) && /\d/.test(basis)) || isSentence(basis);

/** Whether the reason for handing in all the same is at least a sentence. */
export const isSentence = (reason: string): boolean =>
	(reason.match(/\p{L}/gu) ?? []).length >= leastLetters &&
	(reason.match(/\p{L}[\p{L}\p{N}'-]*/gu) ?? []).length >= leastWords;
