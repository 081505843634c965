import {
	AssessmentMoved,
	AssessmentTakenBack,
	assessmentMoved,
	assessmentTakenBack,
} from "#assessments";
import { allInstruments } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import type { Said } from "#kernel/text.ts";
import {
	everyOrganisation,
	type Organisation,
	OrganisationMoved,
	organisationAsEntered,
	organisationMoved,
} from "#partners";
import type { Subscriber } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { catchUp, type Entry, fillEntries, putEntries } from "#search";
import { yearsOf } from "#standings";
import { to } from "#ui/paths.ts";
import type { Plain } from "./doors.ts";
import { glossary } from "./glossary.ts";
import { guides } from "./guides/guides.ts";
import { askers, questions } from "./questions.ts";
import type { PlainPath } from "./told.ts";
import { wordsIn } from "./words.ts";

/** What the site itself brings to the search. At each start; nothing is written when nothing changed. */
export async function fillSearch(cx: Context): Promise<void> {
	const system = withActor(cx, theSystem);
	await catchUp(system);
	await fillEntries(system, "page", [...pageEntries(), ...guideEntries()]);
	await fillEntries(system, "help", helpEntries());
	await fillEntries(system, "word", wordEntries());
	await fillEntries(system, "partner", await partnerEntries(system));
	const results: Entry[] = [];
	for (const { id } of allInstruments())
		results.push(...(await resultEntries(system, id)));
	await fillEntries(system, "result", results);
}

/** A year in which the first unit takes part has a page of results from that moment. */
export const searchSubscribers: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: (tx, body) => refreshResults(tx, AssessmentMoved.parse(body)),
	},
	{
		to: assessmentTakenBack,
		receive: (tx, body) => refreshResults(tx, AssessmentTakenBack.parse(body)),
	},
	{
		to: organisationMoved,
		receive: (tx, body) => refreshPartner(tx, OrganisationMoved.parse(body)),
	},
];

async function refreshResults(
	tx: Context,
	{ instrument, year }: { readonly instrument: string; readonly year: number },
): Promise<void> {
	const entries = await resultEntries(tx, instrument);
	const subject = `${instrument}/${year}`;
	await putEntries(
		tx,
		"result",
		[subject],
		entries.filter((entry) => entry.subject === subject),
	);
}

async function resultEntries(cx: Context, id: string): Promise<Entry[]> {
	const instrument = allInstruments().find((one) => one.id === id);
	if (instrument?.use !== "assessment") return [];
	return (await yearsOf(cx, id)).map((year) => ({
		kind: "result",
		subject: `${id}/${year}`,
		title: {
			id: id_.t("site.result.title", {
				instrument: instrument.title.id,
				year: String(year),
			}),
			en: en_.t("site.result.title", {
				instrument: instrument.title.en ?? instrument.title.id,
				year: String(year),
			}),
		},
		says: both("site.result.says"),
		keywords: `${instrument.programme} ${id}`,
		href: to("/hasil/:instrument/:year", {
			instrument: id,
			year: String(year),
		}),
	}));
}

const id_ = wordsIn("id");
const en_ = wordsIn("en");

const both = (key: Plain): Said => ({ id: id_.t(key), en: en_.t(key) });

/** Pages of the site with their title, one line about them, and the word under which a navigation has them. */
const pages: readonly (readonly [
	path: PlainPath,
	title: Plain,
	says: Plain,
	name?: Plain,
])[] = [
	["/perpustakaan", "library.title", "library.lead"],
	["/acara", "events.list.title", "events.list.lead"],
	["/konsultasi", "consultations.list.title", "consultations.list.lead"],
	["/mitra", "partners.title", "partners.lead"],
	["/kalender-program", "milestones.title", "milestones.lead"],
	["/dasbor", "dashboards.all", "dashboards.lead"],
	["/ringkasan", "dashboards.brief.title", "dashboards.brief.lead"],
	["/berita", "news.title", "news.lead"],
	["/berita/pers", "news.press.title", "news.press.lead"],
	["/data", "open-data.title", "open-data.lead"],
	["/", "site.home.window", "site.home.lead"],
	[
		"/layanan",
		"catalogue.list.title",
		"catalogue.list.lead",
		"site.door.services",
	],
	["/unit", "units.find.title", "units.find.lead", "site.door.units"],
	["/survei", "surveys.find.title", "surveys.find.lead", "site.door.surveys"],
	["/lacak", "receipts.track.title", "receipts.track.lead", "site.foot.track"],
	["/hasil", "site.foot.open.results", "site.home.door.results.says"],
	["/sertifikat", "site.door.certificates", "site.home.door.certificates.says"],
	["/instrumen", "instruments.list-title", "instruments.list-lead"],
	["/prosedur", "procedures.list.title", "procedures.list.lead"],
	["/hari-libur", "calendar.public.title", "calendar.public.lead"],
	["/bantuan", "site.help.title", "site.help.lead", "site.door.help"],
	["/panduan", "site.guides.title", "site.guides.lead", "site.guides.link"],
	["/kamus", "site.glossary.title", "site.glossary.lead"],
	["/kontak", "site.contact.title", "site.contact.lead", "site.foot.contact"],
	[
		"/tentang-data",
		"site.about.title",
		"site.about.lead",
		"site.foot.open.about",
	],
	["/data-pribadi", "personal-data.title", "personal-data.lead"],
	["/privasi", "site.privacy.title", "site.privacy.lead", "site.foot.privacy"],
	[
		"/aksesibilitas",
		"site.accessibility.title",
		"site.accessibility.lead",
		"site.foot.accessibility",
	],
	["/rilis", "site.foot.open.releases", "site.foot.open.releases"],
	[
		"/tampilan",
		"site.appearance.title",
		"site.appearance.lead",
		"site.foot.appearance.link",
	],
	["/masuk", "site.door.signin", "site.home.door.signin.says"],
];

const pageEntries = (): Entry[] =>
	pages.map(([path, title, says, name]) => ({
		kind: "page",
		subject: path,
		title: both(title),
		says: both(says),
		keywords: name ? Object.values(both(name)).join(" ") : "",
		href: path,
	}));

const guideEntries = (): Entry[] =>
	guides.map(({ slug, title, lead }) => ({
		kind: "page",
		subject: `/panduan/${slug}`,
		title,
		says: lead,
		keywords: Object.values(both("site.guides.link")).join(" "),
		href: to("/panduan/:peran", { peran: slug }),
	}));

const helpEntries = (): Entry[] =>
	askers.flatMap((asker) =>
		questions[asker].map(({ id, asks, says }) => ({
			kind: "help" as const,
			subject: id,
			title: asks,
			says,
			href: `/bantuan#${id}`,
		})),
	);

const partnerEntries = async (cx: Context): Promise<Entry[]> =>
	(await everyOrganisation(cx)).map(partnerEntry);

const partnerEntry = ({ id, name, short, kind }: Organisation): Entry => ({
	kind: "partner",
	subject: id,
	title: { id: name, en: name },
	says: both(`partners.kind.${kind}`),
	keywords: short,
	href: to("/mitra/lembaga/:partner", { partner: id }),
});

/** An organisation is found from the moment it is entered; one that is read as another is found as that one. */
async function refreshPartner(
	tx: Context,
	{ organisationId }: OrganisationMoved,
): Promise<void> {
	const one = await organisationAsEntered(tx, organisationId);
	const entries = one && one.mergedInto === null ? [partnerEntry(one)] : [];
	await putEntries(tx, "partner", [organisationId], entries);
}

const wordEntries = (): Entry[] =>
	glossary().map(({ id, term, means }) => ({
		kind: "word",
		subject: id,
		title: term,
		says: means,
		keywords: id,
		href: `/kamus?kata=${id}#${id}`,
	}));
