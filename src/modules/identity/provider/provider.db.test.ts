import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { refused } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { addPerson } from "../add-person.ts";
import { makeCode } from "../codes/make-code.ts";
import { useCode } from "../codes/use-code.ts";
import { confirmSecondFactor } from "../confirm-second-factor.ts";
import { confirmEnrolment, startEnrolment } from "../enrol-second-factor.ts";
import { Browser, codeFor, openPeople, origin } from "../for-tests.ts";
import type { Identity } from "../identity.ts";
import { createIdentity } from "../identity.ts";
import { closePerson } from "../people/close-person.ts";
import { pendingSecret } from "../second-factor.ts";
import { identityIn } from "../tables.ts";
import { enterByProvider, setOut } from "./enter-by-provider.ts";
import {
	agreeToLink,
	linkIfAgreed,
	offerTo,
	unlinkAccount,
} from "./link-account.ts";
import { linkedSince } from "./links.ts";
import type { Provider } from "./provider.ts";
import { providerBothPath, providerPath } from "./provider-door.ts";
import {
	type StandingProvider,
	signInThere,
	standProvider,
} from "./provider-for-tests.ts";

const password = "kuda hijau di atas awan";

let people: Awaited<ReturnType<typeof openPeople>>;
let there: StandingProvider;
let identity: Identity;
let cx: Context;
before(async () => {
	people = await openPeople();
	cx = people.cx;
	there = await standProvider(origin, {
		"sekar-1": { email: "Sekar@contoh.go.id" },
		"sekar-2": { email: "sekar@contoh.go.id" },
		"bimo-1": { email: "bimo@contoh.go.id" },
		"citra-1": { email: "citra@contoh.go.id" },
		"wahyu-1": { email: "wahyu@contoh.go.id", verified: false },
		"siapa-1": { email: "siapa@contoh.go.id" },
	});
	identity = createIdentity({ ...people.settings, provider: there.settings });
	for (const userName of ["sekar", "bimo", "citra", "wahyu"]) {
		const name = userName;
		const email = `${name}@contoh.go.id`;
		const added = await addPerson(cx, { name, userName, email, password });
		assert.ok(added.ok, `${userName}: ${JSON.stringify(added)}`);
	}
});
after(async () => {
	await there[Symbol.asyncDispose]();
	await people[Symbol.asyncDispose]();
});

const provider = (): Provider => {
	assert.ok(identity.provider);
	return identity.provider;
};

/** Sets out, signs in there under a name, and answers what comes back, before it is taken in. */
async function comeBack(
	browser: Browser,
	login: string,
	change: (to: string) => string = (to) => to,
): Promise<URLSearchParams> {
	const out = await setOut(provider(), cx, { back: "/inbox", lang: "id" });
	assert.ok(out.ok);
	browser.keep([out.value.cookie]);
	return signInThere(change(out.value.to), login);
}

const takeIn = (
	browser: Browser,
	query: URLSearchParams,
	{ gate, provider: other }: Identity = identity,
	now: Context = cx,
) => enterByProvider(gate, other ?? provider(), now, browser.request, query);

async function arrive(browser: Browser, login: string) {
	const came = await takeIn(browser, await comeBack(browser, login));
	if (came.ok) browser.keep(came.value.cookies);
	return came;
}

/** The first time: by the password of here. */
async function linkFirst(browser: Browser, login: string) {
	const came = await arrive(browser, login);
	assert.ok(came.ok && came.value.next === "link");
	const offer = offerTo(cx, browser.request);
	assert.ok(offer);
	const agreed = await agreeToLink(
		identity.gate,
		cx,
		browser.request,
		offer,
		password,
	);
	assert.ok(agreed.ok);
	browser.keep(agreed.value.cookies);
	return agreed.value;
}

const who = async (browser: Browser) =>
	(await identity.identify(cx, browser.request)).me?.userName ?? null;
const linksOf = async () =>
	(
		await identityIn(cx.db)
			.selectFrom("identity.provider_link as link")
			.innerJoin("identity.person as person", "person.id", "link.person_id")
			.select(["person.user_name as name", "link.subject"])
			.orderBy("link.subject")
			.execute()
	).map(({ name, subject }) => `${name} ${subject}`);

test("the first time an account of the provider is linked with the password of here, and from then on it enters", async () => {
	const first = new Browser();
	const came = await arrive(first, "sekar-1");
	assert.ok(came.ok && came.value.next === "link");
	assert.equal(await who(first), null);
	const offer = offerTo(cx, first.request);
	assert.ok(offer);
	assert.deepEqual(
		await agreeToLink(identity.gate, cx, first.request, offer, "bukan ini"),
		refused("wrong"),
	);
	assert.deepEqual(await linksOf(), []);
	const agreed = await agreeToLink(
		identity.gate,
		cx,
		first.request,
		offer,
		password,
	);
	assert.ok(agreed.ok && agreed.value.next === "in");
	assert.deepEqual(await linksOf(), ["sekar sekar-1"]);

	const second = new Browser();
	const again = await arrive(second, "sekar-1");
	assert.ok(again.ok && again.value.next === "in");
	assert.equal(again.value.back, "/inbox");
	assert.equal(await who(second), "sekar");
});

test("another account of the provider with the same address opens nothing", async () => {
	assert.deepEqual(
		await arrive(new Browser(), "sekar-2"),
		refused("other-account"),
	);
});

test("whom nobody added, and whose address the provider does not vouch for, is told so, and nothing is made", async () => {
	const count = async () =>
		(
			await identityIn(cx.db)
				.selectFrom("identity.person")
				.select((all) => all.fn.countAll<string>().as("n"))
				.executeTakeFirstOrThrow()
		).n;
	const before = [await count(), await linksOf()];
	assert.deepEqual(await arrive(new Browser(), "siapa-1"), refused("unknown"));
	assert.deepEqual(
		await arrive(new Browser(), "wahyu-1"),
		refused("unverified"),
	);
	assert.deepEqual([await count(), await linksOf()], before);
});

test("what another browser began, what came back twice, and what took too long begins anew", async () => {
	const browser = new Browser();
	const query = await comeBack(browser, "sekar-1");
	assert.deepEqual(
		await takeIn(new Browser(), query),
		refused("start-again"),
		"a browser that carries nothing",
	);
	const other = new Browser();
	await comeBack(other, "sekar-1");
	assert.deepEqual(
		await takeIn(other, query),
		refused("start-again"),
		"a browser that is on another walk",
	);
	assert.deepEqual(
		await takeIn(
			browser,
			query,
			identity,
			at(cx, new Date(cx.now.getTime() + 901_000)),
		),
		refused("start-again"),
		"after a quarter of an hour",
	);
	const sameWalk = browser.request;
	const came = await takeIn(browser, query);
	assert.ok(came.ok && came.value.next === "in");
	browser.keep(came.value.cookies);
	assert.deepEqual(await takeIn(browser, query), refused("start-again"));
	// A thief of the cookie as well: the provider takes a code once.
	assert.deepEqual(
		await enterByProvider(identity.gate, provider(), cx, sameWalk, query),
		refused("refused"),
	);
});

test("a code that the provider gave for another site, or for another walk of ours, enters nowhere", async () => {
	const browser = new Browser();
	const query = await comeBack(browser, "sekar-1", (to) =>
		to.replace("client_id=rangkul", "client_id=another-site"),
	);
	assert.deepEqual(await takeIn(browser, query), refused("refused"));
	const victim = new Browser();
	const thief = new Browser();
	const stolen = await comeBack(victim, "sekar-1");
	const own = await comeBack(thief, "siapa-1");
	own.set("code", stolen.get("code") ?? "");
	assert.deepEqual(await takeIn(thief, own), refused("refused"));
});

test("who says no there comes back as they were", async () => {
	const browser = new Browser();
	const out = await setOut(provider(), cx, { back: null, lang: "id" });
	assert.ok(out.ok);
	browser.keep([out.value.cookie]);
	const state = new URL(out.value.to).searchParams.get("state") ?? "";
	const { issuer: iss } = there.settings;
	assert.deepEqual(
		await takeIn(
			browser,
			new URLSearchParams({ error: "access_denied", state, iss }),
		),
		refused("refused"),
	);
});

test("the second factor of here is asked besides, also before the link is written", async () => {
	const browser = new Browser();
	const signed = await linkFirst(browser, "bimo-1");
	assert.equal(signed.next, "in");
	const { actor } = await identity.identify(cx, browser.request);
	const own = withActor(cx, actor);
	await unlinkAccount(own);
	assert.equal(await linkedSince(cx, actor.id ?? ""), null);
	assert.ok(
		(await startEnrolment(identity.gate, browser.request, password)).ok,
	);
	const secret = await pendingSecret(identity.gate, cx, actor.id ?? "");
	assert.ok(secret);
	const now = Date.now();
	assert.ok(
		(
			await confirmEnrolment(
				identity.gate,
				own,
				browser.request,
				codeFor(secret.text, now),
			)
		).ok,
	);

	const next = new Browser("203.0.113.8");
	const half = await linkFirst(next, "bimo-1");
	assert.equal(half.next, "code");
	assert.equal(await who(next), null);
	assert.equal(await linkedSince(cx, actor.id ?? ""), null);
	const shown = await confirmSecondFactor(
		identity.gate,
		cx,
		next.request,
		codeFor(secret.text, now + 30_000),
	);
	assert.ok(shown.ok);
	const { personId, cookies } = shown.value;
	const linked = await linkIfAgreed(cx, next.request, personId);
	next.keep([...cookies, ...linked]);
	assert.equal(await who(next), "bimo");
	assert.ok(await linkedSince(cx, personId));
	const again = await arrive(new Browser("203.0.113.9"), "bimo-1");
	assert.ok(again.ok && again.value.next === "code");
});

test("a link ends with the account and with a code on paper, and a closed account is refused", async () => {
	assert.equal((await linkFirst(new Browser(), "citra-1")).next, "in");
	const citra = (await linksOf()).find((link) => link === "citra citra-1");
	assert.ok(citra);
	const { id } = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("user_name", "=", "citra")
		.executeTakeFirstOrThrow();
	const made = await makeCode(cx, { personId: id, purpose: "password" });
	assert.ok(made.ok);
	const used = await useCode(identity.gate, cx, new Browser().request, {
		name: "citra",
		code: made.value.code,
		password,
	});
	assert.ok(used.ok);
	assert.equal(await linkedSince(cx, id), null);
	assert.equal((await linkFirst(new Browser(), "citra-1")).next, "in");
	assert.ok((await closePerson(cx, id)).ok);
	assert.equal(await linkedSince(cx, id), null);
	assert.deepEqual(await arrive(new Browser(), "citra-1"), refused("closed"));
});

test("what the provider says of a second factor counts as long ago as it was shown there", async () => {
	const browser = new Browser("203.0.113.10");
	const { id: personId } = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("user_name", "=", "bimo")
		.executeTakeFirstOrThrow();
	const shownAt = new Date(Date.now() - 3_600_000);
	const { cookies } = await identity.gate.forward(
		browser.request,
		providerBothPath,
		{ personId, shownAt },
	);
	browser.keep(cookies);
	const { actor } = await identity.identify(cx, browser.request);
	assert.equal(actor.id, personId);
	assert.deepEqual(actor.provedAt, shownAt);
});

test("where no provider is set up, no door of one is there", async () => {
	for (const path of [providerPath, providerBothPath] as const)
		assert.equal(
			(
				await people.identity.gate.forward(new Browser().request, path, {
					personId: cx.newId(),
					shownAt: cx.now,
				})
			).status,
			404,
		);
});

test("a provider that is gone is said to be, and the password way stays", async () => {
	const gone = createIdentity({
		...people.settings,
		provider: { ...there.settings, issuer: "http://127.0.0.1:1" },
	});
	assert.ok(gone.provider);
	assert.deepEqual(
		await setOut(gone.provider, cx, { back: null, lang: "id" }),
		refused("down"),
	);
	assert.match((await gone.provider.problem()) ?? "", /./);
	assert.equal(await provider().problem(), null);
});
