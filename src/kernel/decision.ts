/** The answer of a policy: a permission, or a refusal with its reason. It is never thrown. */
export type Decision<Reason extends string = string> =
	| { readonly may: true }
	| { readonly may: false; readonly why: Reason };

export const yes: { readonly may: true } = { may: true };

export const no = <Reason extends string>(
	why: Reason,
): { readonly may: false; readonly why: Reason } => ({
	may: false,
	why,
});

/** Permits unless one of the objections holds; the first that holds is the reason. */
export const unless = <Reason extends string>(
	...objections: readonly (readonly [boolean, Reason])[]
): Decision<Reason> => {
	const objection = objections.find(([holds]) => holds);
	return objection ? no(objection[1]) : yes;
};
