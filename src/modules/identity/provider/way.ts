import { z } from "zod";
import type { Context } from "#platform/context.ts";
import { readCookies } from "#platform/http/flash.ts";

/** What a browser carries on the way over an identity provider, sealed: it can neither read nor change it. */
const cookie = "rangkul_penyedia";
/** In seconds: from the first press to the last, with a password and a code in between. */
const within = 900;

const Carried = z.discriminatedUnion("step", [
	/** On the way to the provider. */
	z.object({
		step: z.literal("there"),
		walk: z.object({
			state: z.string(),
			nonce: z.string(),
			verifier: z.string(),
		}),
		back: z.string().nullable(),
		lang: z.enum(["id", "en"]),
	}),
	/** Back: the provider vouches for an address of ours, and the account is to be linked. `agreed` after the password. */
	z.object({
		step: z.enum(["offered", "agreed"]),
		personId: z.string(),
		issuer: z.string(),
		subject: z.string(),
		email: z.string(),
		back: z.string().nullable(),
	}),
]);
export type Carried = z.infer<typeof Carried>;
export type Walking = Extract<Carried, { step: "there" }>;
export type Offer = Exclude<Carried, { step: "there" }>;

const Sealed = z.object({
	for: z.literal(cookie),
	until: z.number(),
	carried: Carried,
});

/** Value of `Set-Cookie`. */
export function carry(cx: Context, carried: Carried): string {
	const sealed = cx.sealing.seal(
		new TextEncoder().encode(
			JSON.stringify({
				for: cookie,
				until: cx.now.getTime() + within * 1_000,
				carried,
			} satisfies z.input<typeof Sealed>),
		),
	);
	return `${cookie}=${Buffer.from(sealed).toString("base64url")}; Max-Age=${within}${attributes(cx)}`;
}

/** Value of `Set-Cookie` that takes it from the browser. */
export const carriedNoMore = (cx: Context): string =>
	`${cookie}=; Max-Age=0${attributes(cx)}`;

/** What this browser carries; `null` where there is nothing, or its time is over. */
export function carriedBy(cx: Context, request: Request): Carried | null {
	const text = readCookies(request)[cookie];
	const bytes = text && cx.sealing.unseal(Buffer.from(text, "base64url"));
	if (!bytes) return null;
	const read = Sealed.safeParse(parsed(new TextDecoder().decode(bytes)));
	return read.success && read.data.until > cx.now.getTime()
		? read.data.carried
		: null;
}

/** Something else that this site sealed may be put in its place. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// Lax: it has to come along when the provider sends somebody back.
const attributes = ({ origin }: Context): string =>
	`; Path=/; HttpOnly; SameSite=Lax${origin.startsWith("https:") ? "; Secure" : ""}`;
