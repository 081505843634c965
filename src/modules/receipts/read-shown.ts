import { readCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { codeDigests } from "./code-digest.ts";
import type { ReceiptKind } from "./kinds.ts";
import { receiptByDigests } from "./queries.ts";
import type { Visit } from "./receipt.ts";

/**
 * What a code leads to that somebody holds out to staff at a counter: the paper is there, so its PIN is not asked for, and
 * nothing is counted. Never for what a citizen types. Codes of another kind are unknown.
 */
export async function readShown(
	cx: Context,
	{ kind, typed }: { readonly kind: ReceiptKind; readonly typed: string },
): Promise<Result<Visit, Refusal<"not-a-code" | "typing-slip" | "not-found">>> {
	const code = readCode(typed);
	if (!code.ok) return code;
	const receipt = await receiptByDigests(cx, codeDigests(cx, code.value));
	return receipt?.visit.kind === kind
		? ok(receipt.visit)
		: refused("not-found");
}
