import { allInstruments } from "#instruments";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { settingsOf } from "#settings";
import type { View } from "#ui/view.ts";
import { AboutDataPage } from "./about-data.tsx";
import { conditionOf } from "./condition/condition.ts";
import { ConditionPage } from "./condition/condition-page.tsx";
import { glossary } from "./glossary.ts";
import { GlossaryPage } from "./glossary-page.tsx";
import { HelpPage } from "./help.tsx";
import { robots } from "./robots.ts";
import { securityPath, securityTxt } from "./security-txt.ts";
import { sitemap, sitemapPart } from "./sitemap.ts";
import { AccessibilityPage } from "./statements/accessibility-page.tsx";
import { ContactPage } from "./statements/contact-page.tsx";
import { PrivacyPage } from "./statements/privacy-page.tsx";

/** What the site says of itself, for people and for search engines. `all` are the routes of the whole house. */
export const readingRoutes = (
	all: () => readonly Route<View>[],
	sendsMail: boolean,
): readonly Route<View>[] => [
	reading("/keadaan", async ({ cx, view }) => (
		<ConditionPage view={view} condition={await conditionOf(cx, sendsMail)} />
	)),
	reading("/bantuan", ({ view }) => <HelpPage view={view} />),
	reading("/kamus", ({ view, query }) => (
		<GlossaryPage
			view={view}
			words={glossary()}
			asked={{
				page: Number.parseInt(query.get("halaman") ?? "1", 10) || 1,
				word: query.get("kata") ?? "",
			}}
		/>
	)),
	reading("/tentang-data", ({ view }) => (
		<AboutDataPage view={view} instruments={allInstruments()} />
	)),
	reading("/kontak", async ({ cx, view }) => (
		<ContactPage view={view} settings={await settingsOf(cx)} />
	)),
	reading("/privasi", async ({ cx, view }) => (
		<PrivacyPage view={view} settings={await settingsOf(cx)} />
	)),
	reading("/aksesibilitas", async ({ cx, view }) => (
		<AccessibilityPage view={view} settings={await settingsOf(cx)} />
	)),
	file(securityPath, "text/plain", async ({ cx }) =>
		securityTxt(await settingsOf(cx), cx.origin, cx.now),
	),
	file("/robots.txt", "text/plain", ({ cx }) => robots(all(), cx.origin)),
	file("/sitemap.xml", "application/xml", ({ cx }) => sitemap(cx)),
	{
		method: "GET",
		path: "/sitemap/:part",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const xml = await sitemapPart(ask.cx, param(ask, "part"));
			return xml === null ? notFound : fileAnswer("application/xml", xml);
		},
		examples: [
			{ state: "filled", params: { part: "1.xml" }, status: 200 },
			{ state: "not-found", params: { part: "99.xml" }, status: 404 },
			{
				state: "not-found: no number",
				params: { part: "satu.xml" },
				status: 404,
			},
		],
	},
];

/** A page that is the same for everyone, with an administrator as a second reader: some see more links. */
const reading = (
	path: string,
	draw: (ask: Ask<View>) => PageContent | Promise<PageContent>,
): Route<View> => ({
	method: "GET",
	path,
	may: "anyone",
	trail: "none",
	weight: 14,
	handle: async (ask) => page(await draw(ask)),
	examples: [
		{ state: "filled", status: 200 },
		{ state: "signed in", as: "admin", status: 200 },
	],
});

type PageContent = Parameters<typeof page>[0];

const file = (
	path: string,
	type: string,
	write: (ask: Ask<View>) => string | Promise<string>,
): Route<View> => ({
	method: "GET",
	path,
	may: "anyone",
	trail: "none",
	handle: async (ask) => fileAnswer(type, await write(ask)),
	examples: [{ state: "filled", status: 200 }],
});

const fileAnswer = (type: string, text: string): Answer => ({
	kind: "file",
	bytes: text,
	type: `${type}; charset=utf-8`,
});
