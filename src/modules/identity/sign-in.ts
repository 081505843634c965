import { z } from "zod";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { keptOut, signedInNow } from "./arrive.ts";
import { forgetTries, mayTry } from "./attempts.ts";
import { type Entered, type Gate, personIn } from "./gate.ts";
import { limits } from "./limits.ts";
import { identityIn } from "./tables.ts";

/** In, or on the way: the password was right, and the second factor is still to be shown. */
export type SignedIn =
	| ({ readonly next: "in" } & Entered)
	| { readonly next: "code"; readonly cookies: readonly string[] };

/** `wrong` says the same of an unknown name and of a wrong password, and takes as long. */
export type SignInRefusal = Refusal<"wrong" | "too-many">;

/** Signs in by user name or e-mail address and password. */
export async function signIn(
	gate: Gate,
	cx: Context,
	request: Request,
	{ name, password }: { readonly name: string; readonly password: string },
): Promise<Result<SignedIn, SignInRefusal>> {
	const typed = name.trim();
	const out = (problem: ReturnType<typeof refused<SignInRefusal["reason"]>>) =>
		keptOut(cx, "password", problem, typed);
	if (!(await mayTry(cx, typed)))
		return out(refused("too-many", { minutes: limits.perName.within / 60 }));
	const answer = await forwardPassword(gate, request, typed, password);
	if (answer.status === 429) return out(refused("too-many", { minutes: 1 }));
	if (answer.status !== 200) return out(refused("wrong"));
	await forgetTries(cx, typed);
	// The name is looked up after the right password alone, so that the wait tells nobody whether it exists.
	const waits = answer.body.twoFactorRedirect === true;
	const personId = waits ? await personNamed(cx, typed) : personIn(answer);
	const opened = await gate.passwords.entered(cx, { personId, password });
	const cookies = [...answer.cookies, ...opened];
	if (waits) return ok({ next: "code", cookies });
	await signedInNow(cx, personId, "password");
	return ok({ next: "in", personId, cookies });
}

const personNamed = async (cx: Context, typed: string): Promise<string> => {
	const name = typed.toLowerCase();
	const { id } = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("id")
		.where((person) =>
			person.or([person("user_name", "=", name), person("email", "=", name)]),
		)
		.executeTakeFirstOrThrow();
	return id;
};

const forwardPassword = (
	gate: Gate,
	request: Request,
	name: string,
	password: string,
) =>
	z.email().safeParse(name).success
		? gate.forward(request, "/sign-in/email", { email: name, password })
		: gate.forward(request, "/sign-in/username", { username: name, password });
