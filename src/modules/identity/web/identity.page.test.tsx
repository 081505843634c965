import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Account, roles } from "#identity";
import { cast } from "#identity/samples";
import { emptyForm, filled, withProblems } from "#kernel/form.ts";
import { languages } from "#kernel/text.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { AccountPage } from "./account-page.tsx";
import { browserOf } from "./browser-of.ts";
import { CodePage } from "./code-page.tsx";
import { meInWords } from "./me-in-words.ts";
import { refusedAs, statusOf } from "./problems.ts";
import { SecondFactorPage } from "./second-factor-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";

const view = sampleView("id");

test("a wrong sign-in keeps the name and asks for the password again, with a reason", () => {
	const typed = filled({ nama: 'wulan"><script>', sandi: "rahasia sekali" });
	const state = withProblems(typed, {
		field: "nama",
		says: "identity.signin.wrong",
	});
	const html = String(
		<SignInPage view={view} state={state} back={null} samples={[]} />,
	);
	assert.match(html, /value="wulan&quot;&gt;&lt;script&gt;"/);
	assert.ok(!html.includes("rahasia sekali"));
	assert.match(html, /href="#isian-nama"/);
	assert.match(html, /Isi lagi kata sandi Anda/);
});

test("without sample accounts the sign-in page does not speak of them", () => {
	const html = String(<SignInPage view={view} back={null} samples={[]} />);
	assert.ok(!html.includes("/masuk/contoh"));
});

test("the way back goes along with the password, the code and the sample accounts", () => {
	const account = {
		userName: "sari",
		name: "Sari",
		role: "Verifikator",
		firstTask: "Dua butir menunggu.",
	};
	const samples = [{ story: "banten", title: "Banten", accounts: [account] }];
	const html = String(
		<SignInPage view={view} back="/hasil?tahun=2026" samples={samples} />,
	);
	assert.equal(html.match(/name="ke" value="\/hasil\?tahun=2026"/g)?.length, 2);
	assert.match(
		String(<CodePage view={view} back="/hasil" />),
		/name="ke" value="\/hasil"/,
	);
});

test("English forms stay in English", () => {
	const html = String(
		<SignInPage view={sampleView("en")} back={null} samples={[]} />,
	);
	assert.match(html, /action="\/en\/masuk"/);
});

const account: Account = {
	id: "1",
	name: "Wulan",
	userName: "wulan",
	email: null,
	hasSecondFactor: false,
	roles: [
		{
			id: "r",
			role: "operator",
			programme: "p2ham",
			unitId: "u",
			unitName: "Rutan Rangkasbitung",
			provinces: [],
			from: "2025-01-01",
			until: null,
		},
	],
	sessions: [
		{
			id: "here",
			begun: view.now,
			lastUsed: view.now,
			address: null,
			agent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0",
			factors: 1,
		},
		{
			id: "there",
			begun: view.now,
			lastUsed: view.now,
			address: null,
			agent: null,
			factors: 1,
		},
	],
	today: "2026-11-20",
};

test("an account shows roles with their dates, and one button for each session", () => {
	const html = String(
		<AccountPage view={view} account={account} sessionId="here" />,
	);
	assert.match(html, /Operator P2HAM/);
	assert.match(html, /1 Januari 2025/);
	assert.deepEqual(
		[...html.matchAll(/name="sesi" value="(\w+)"/g)].map(([, id]) => id),
		["here", "there"],
	);
});

test("the secret is there as picture and as text", () => {
	const secret = {
		uri: "otpauth://totp/Rangkul:sari?secret=ABCD",
		text: "ABCD EFGH",
	};
	const html = String(
		<SecondFactorPage
			view={view}
			enrolment={{ step: "secret", secret }}
			waited
		/>,
	);
	assert.match(html, /<svg role="img" aria-label="[^"]+"/);
	assert.match(html, /ABCD EFGH/);
});

test("a person is named with role and unit", () => {
	const me = {
		id: "1",
		name: "Wulan",
		userName: "wulan",
		roles: account.roles,
		introduced: true,
	};
	assert.deepEqual(meInWords(me, "id"), {
		name: "Wulan",
		role: "Operator P2HAM",
		unit: "Rutan Rangkasbitung",
	});
	assert.deepEqual(meInWords({ ...me, roles: [] }, "en"), {
		name: "Wulan",
		role: "",
		unit: null,
	});
});

test("too many tries is told of the whole form and answered 429", () => {
	const refusal = { reason: "too-many", about: { minutes: 15 } };
	assert.deepEqual(refusedAs(emptyForm, "code", "kode", refusal).problems, [
		{ field: "", says: "identity.signin.too-many", about: { minutes: 15 } },
	]);
	assert.deepEqual([refusal, { reason: "wrong" }].map(statusOf), [429, 422]);
});

test("browsers are named as people know them", () => {
	const edge =
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0";
	const phone =
		"Mozilla/5.0 (Linux; Android 9; A10) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";
	assert.deepEqual([edge, phone, "curl/8", null].map(browserOf), [
		"Edge, Windows",
		"Chrome, Android",
		null,
		null,
	]);
});

test("every refusal has a sentence in every language", () => {
	const keys = {
		signin: ["wrong", "too-many"],
		sample: ["no-sample"],
		code: ["wrong-code", "start-again"],
		password: ["wrong-password", "too-short", "too-long"],
		factor: ["wrong-password", "wrong-code", "already", "not-begun"],
	};
	for (const language of languages) {
		const texts: Record<string, string> = JSON.parse(
			readFileSync(
				new URL(`../texts/${language}.json`, import.meta.url),
				"utf8",
			),
		);
		for (const [topic, reasons] of Object.entries(keys))
			for (const reason of reasons)
				assert.ok(
					texts[`${topic}.${reason}`],
					`${language} ${topic}.${reason}`,
				);
	}
});

test("the demonstration has an account for every role that it tells of", () => {
	const played = new Set<string>(cast.map(({ role }) => role));
	assert.deepEqual(
		Object.keys(roles).filter((role) => !played.has(role)),
		[],
	);
});
