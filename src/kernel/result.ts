/** What a use case answers when a person can mend what went wrong. Programmers' mistakes are thrown. */
export type Result<Value, Problem = Refusal> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problem: Problem };

/** A reason as a word from a closed list of the module, with what a sentence about it needs. */
export interface Refusal<Reason extends string = string> {
	readonly reason: Reason;
	readonly about?: Readonly<Record<string, string | number>>;
}

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({
	ok: true,
	value,
});

export const refused = <Reason extends string>(
	reason: Reason,
	about?: Record<string, string | number>,
): { ok: false; problem: Refusal<Reason> } => ({
	ok: false,
	problem: about ? { reason, about } : { reason },
});
