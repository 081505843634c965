import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { keptOut, signedInNow } from "../arrive.ts";
import { mayComeByProvider } from "../attempts.ts";
import { addressHeader, type Entered, type Gate, personIn } from "../gate.ts";
import { noteUse, personAddedWith, personLinkedTo } from "./links.ts";
import type { Known, Provider } from "./provider.ts";
import { providerBothPath, providerPath } from "./provider-door.ts";
import {
	type Carried,
	carriedBy,
	carriedNoMore,
	carry,
	type Walking,
} from "./way.ts";

/**
 * `start-again`: nothing of ours came back with them, or too late, or twice. `refused`: the provider or the person there said no,
 * or what it sent is not what we asked for. `unverified`: it does not vouch for an address. `unknown`: nobody was added with it.
 * `other-account`: the person is linked to another account of the provider. `closed`: the account here is.
 */
export type ProviderRefusal = Refusal<
	| "down"
	| "start-again"
	| "refused"
	| "unverified"
	| "unknown"
	| "other-account"
	| "closed"
	| "too-many"
>;

/** Where somebody stands who came back; `back` is where they were led away from. */
export type CameBack = { readonly back: string | null } & (
	| ({ readonly next: "in" } & Entered)
	| { readonly next: "code" | "link"; readonly cookies: readonly string[] }
);

/** Somebody sets out for the provider. Answers its address and the cookie to carry. */
export async function setOut(
	provider: Provider,
	cx: Context,
	{ back, lang }: Pick<Walking, "back" | "lang">,
): Promise<
	Result<{ readonly to: string; readonly cookie: string }, ProviderRefusal>
> {
	const begun = await provider.begin(cx.random);
	if (!begun) return refused("down");
	const { to, walk } = begun;
	return ok({ to, cookie: carry(cx, { step: "there", walk, back, lang }) });
}

/** The walk that this browser is on; `null` where it is on none. */
export const walkOf = (cx: Context, request: Request): Walking | null => {
	const carried: Carried | null = carriedBy(cx, request);
	return carried?.step === "there" ? carried : null;
};

/**
 * Somebody came back from the provider. Whose account there is linked enters, or goes on to the second factor; whom an administrator
 * added with the address that the provider vouches for is asked to link it once. Nobody is added.
 */
export async function enterByProvider(
	gate: Gate,
	provider: Provider,
	cx: Context,
	request: Request,
	query: URLSearchParams,
): Promise<Result<CameBack, ProviderRefusal>> {
	const came = await comeBack(gate, provider, cx, request, query);
	return came.ok ? came : keptOut(cx, "provider", came);
}

async function comeBack(
	gate: Gate,
	provider: Provider,
	cx: Context,
	request: Request,
	query: URLSearchParams,
): Promise<Result<CameBack, ProviderRefusal>> {
	const walking = walkOf(cx, request);
	if (!walking || query.get("state") !== walking.walk.state)
		return refused("start-again");
	if (!(await mayComeByProvider(cx, request.headers.get(addressHeader))))
		return refused("too-many", { minutes: 1 });
	const known = await provider.finish(query, walking.walk);
	if (typeof known === "string") return refused(known);
	const linked = await personLinkedTo(cx, known);
	if (!linked) return offer(cx, known, walking.back);
	if (linked.closed) return refused("closed");
	return enter(gate, provider, cx, request, known, linked.id, walking.back);
}

async function offer(
	cx: Context,
	{ issuer, subject, ...known }: Known,
	back: string | null,
): Promise<Result<CameBack, ProviderRefusal>> {
	const email = await known.email();
	if (email === null) return refused("unverified");
	const person = await personAddedWith(cx, issuer, email);
	if (!person) return refused("unknown");
	if (person.closed) return refused("closed");
	// Whoever is given the address of somebody later has another account, and stays outside.
	if (person.linked) return refused("other-account");
	const cookie = carry(cx, {
		step: "offered",
		personId: person.id,
		issuer,
		subject,
		email,
		back,
	});
	return ok({ next: "link", cookies: [cookie], back });
}

async function enter(
	gate: Gate,
	provider: Provider,
	cx: Context,
	request: Request,
	known: Known,
	personId: string,
	back: string | null,
): Promise<Result<CameBack, ProviderRefusal>> {
	const told = provider.trustsMfa ? known.bothFactorsAt : null;
	// A clock that is ahead would make it shown "just now" for as long.
	const both = told && told > cx.now ? cx.now : told;
	const answer = both
		? await gate.forward(request, providerBothPath, {
				personId,
				shownAt: both,
			})
		: await gate.forward(request, providerPath, { personId });
	if (answer.status === 429) return refused("too-many", { minutes: 1 });
	if (answer.status !== 200) return refused("closed");
	await noteUse(cx, known);
	const cookies = [...answer.cookies, carriedNoMore(cx)];
	if (answer.body.twoFactorRedirect === true)
		return ok({ next: "code", cookies, back });
	const entered = personIn(answer);
	await signedInNow(cx, entered, "provider");
	return ok({ next: "in", personId: entered, cookies, back });
}
