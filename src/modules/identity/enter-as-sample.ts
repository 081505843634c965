import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { signedInNow } from "./arrive.ts";
import { type Entered, type Gate, personIn } from "./gate.ts";

/** One click of the demonstration: enters as an invented person, as if both factors were shown. */
export async function enterAsSample(
	gate: Gate,
	cx: Context,
	request: Request,
	{
		userName,
		password,
	}: {
		readonly userName: string;
		/** That of all samples: the click stands for typing it. */
		readonly password: string;
	},
): Promise<Result<Entered, Refusal<"no-sample" | "too-many">>> {
	if (gate.mode !== "demo") return refused("no-sample");
	const answer = await gate.forward(request, "/sample/enter", { userName });
	if (answer.status === 429) return refused("too-many", { minutes: 1 });
	if (answer.status !== 200) return refused("no-sample");
	const personId = personIn(answer);
	await signedInNow(cx, personId, "sample");
	const opened = await gate.passwords.entered(cx, { personId, password });
	return ok({ personId, cookies: [...answer.cookies, ...opened] });
}
