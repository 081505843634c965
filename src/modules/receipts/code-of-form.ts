import { makeCode } from "#kernel/code.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";

/** Codes that the form of this key may have been given: one for each secret of the server. */
export function codesOfForm(
	{ sealing }: Pick<Context, "sealing">,
	{ kind, form }: { readonly kind: string; readonly form: string },
): readonly [string, ...string[]] {
	if (!isUuid(form)) throw new Error("the key of a form is a UUID");
	const [first, ...before] = sealing.digests(
		`receipt of a form: ${kind}`,
		form,
	);
	return [codeOf(first), ...before.map(codeOf)];
}

const codeOf = (chance: Uint8Array): string =>
	makeCode((bytes) => chance.subarray(0, bytes));
