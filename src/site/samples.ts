import { seedAskings } from "#accommodations/samples";
import { seedActions } from "#actions/samples";
import { seedSystems } from "#api/samples";
import { seedAppointments } from "#appointments/samples";
import { type QueueFilter, type State, workQueue } from "#assessments";
import {
	seedAssessments,
	seedCrosswalk,
	seedFacts,
	seedObjections,
} from "#assessments/samples";
import { seedCalendar } from "#calendar/samples";
import {
	seedDrafts,
	seedFacilities,
	seedInvitations,
	seedPledges,
	seedServices,
	seedVoices,
} from "#catalogue/samples";
import { seedComplaints, seedFigures } from "#complaints/samples";
import { seedCoChecks, seedConsultations } from "#consultations/samples";
import { seedEquity } from "#equity/samples";
import { seedEvents } from "#events/samples";
import { seedGuidance } from "#guidance/samples";
import { personByUserName } from "#identity";
import { cast, sampleActor, seedPeople } from "#identity/samples";
import { seedImports } from "#imports/samples";
import { seedInstruments } from "#instruments/samples";
import { theSystem } from "#kernel/actor.ts";
import type { Language } from "#kernel/text.ts";
import { seedKeys } from "#keys/samples";
import { seedLending, seedLibrary } from "#library/samples";
import { seedMeetings } from "#meetings/samples";
import { seedMilestones } from "#milestones/samples";
import { seedNews } from "#news/samples";
import { seedAgendaKey } from "#notices/samples";
import { seedOpenData } from "#open-data/samples";
import { seedPartners } from "#partners/samples";
import { seedPersonalData } from "#personal-data/samples";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedRequests } from "#requests/samples";
import { seedNumbers, seedRoom } from "#rights-cases/samples";
import { seedSettings } from "#settings/samples";
import { seedImprovements, seedSurveys } from "#surveys/samples";
import { seedReports, seedTargets } from "#targets/samples";
import { seedUnits } from "#units/samples";
import { seedWebhooks } from "#webhooks/samples";
import { recordPublications } from "./publications.ts";
import { wordsIn } from "./words.ts";

/** Says what is being loaded. */
type Tell = (line: string) => void;

/** One chapter of the demonstration, told by the module that it belongs to. */
interface Chapter {
	readonly says: string;
	readonly seed: (cx: Context) => Promise<unknown>;
}

/** Low to high, as the house stands. */
const chapters: readonly Chapter[] = [
	{ says: "wilayah dan unit / regions and units", seed: seedUnits },
	{ says: "setelan situs / site settings", seed: seedSettings },
	{ says: "hari libur / holidays", seed: seedCalendar },
	{ says: "orang dan peran / people and roles", seed: seedPeople },
	{ says: "kunci / keys", seed: seedKeys },
	{ says: "ruang / the room", seed: seedRoom },
	{ says: "angka ruang / numbers of the room", seed: seedNumbers },
	{ says: "rancangan instrumen / draft instruments", seed: seedInstruments },
	{
		says: "penilaian dan bukti / assessments and proof",
		seed: seedAssessments,
	},
	{ says: "keberatan / objections", seed: seedObjections },
	{ says: "padanan instrumen / crosswalk", seed: seedCrosswalk },
	{ says: "angka hidup / living figures", seed: seedFacts },
	{ says: "target wilayah / targets of regions", seed: seedTargets },
	{ says: "layanan / services", seed: seedServices },
	{ says: "maklumat pelayanan / pledges", seed: seedPledges },
	{ says: "rancangan layanan / drafts of services", seed: seedDrafts },
	{ says: "fasilitas / facilities", seed: seedFacilities },
	{ says: "suara tentang fasilitas / voices on facilities", seed: seedVoices },
	{
		says: "undangan memeriksa / invitations to look",
		seed: seedInvitations,
	},
	{
		says: "bantuan yang diminta / help that is asked for",
		seed: seedAskings,
	},
	{ says: "janji temu / appointments", seed: seedAppointments },
	{ says: "survei / surveys", seed: seedSurveys },
	{ says: "tindak lanjut / actions", seed: seedActions },
	{
		says: "tindak lanjut survei / actions on surveys",
		seed: seedImprovements,
	},
	{ says: "rapat / meetings", seed: seedMeetings },
	{ says: "acara / events", seed: seedEvents },
	{ says: "kerja sama / partners", seed: seedPartners },
	{ says: "kalender program / dates of the programme", seed: seedMilestones },
	{ says: "konsultasi / consultations", seed: seedConsultations },
	{ says: "lembaga yang melihat sendiri / co-assessment", seed: seedCoChecks },
	{ says: "bimbingan / guidance", seed: seedGuidance },
	{ says: "agenda dalam kalender / agenda in a calendar", seed: seedAgendaKey },
	{ says: "berita / news", seed: seedNews },
	{ says: "pengaduan / complaints", seed: seedComplaints },
	{ says: "angka pengaduan / figures of complaints", seed: seedFigures },
	{ says: "permohonan / requests", seed: seedRequests },
	{ says: "perpustakaan / the library", seed: seedLibrary },
	{ says: "pinjaman / lending", seed: seedLending },
	{
		says: "terbitan di perpustakaan / publications in the library",
		seed: recordPublications,
	},
	{ says: "data pribadi / personal data", seed: seedPersonalData },
	{ says: "program lain / other programs", seed: seedWebhooks },
	{ says: "sistem terdaftar / registered systems", seed: seedSystems },
	{ says: "angka kelompok / figures of groups", seed: seedEquity },
	{
		says: "daftar dari lembar kerja / lists from spreadsheets",
		seed: seedImports,
	},
];

/**
 * Loads the four stories into an empty database: the demonstration, and the cast of the tests. All or
 * nothing: a start that is broken off leaves the database empty, and the next one loads it again.
 */
export const seedDemo = (cx: Context, tell: Tell = () => undefined) =>
	inTransaction(withActor(cx, theSystem), async (tx) => {
		for (const { says, seed } of chapters) {
			tell(`Memuat data contoh / loading samples: ${says} …`);
			await seed(tx);
		}
	});

/** What is told of figures, once these were counted: after the first delivery. */
export async function seedToldDemo(cx: Context): Promise<void> {
	await seedReports(withActor(cx, theSystem));
	await seedOpenData(withActor(cx, theSystem));
}

export const isSeeded = async (cx: Context): Promise<boolean> =>
	(await personByUserName(cx, "sari")) !== null;

/** What waits for a member of the cast right now; null keeps the sentence of the sample. */
export async function firstTask(
	cx: Context,
	userName: string,
	lang: Language,
): Promise<string | null> {
	const member = cast.find((one) => one.userName === userName);
	if (!member) return null;
	const person = withActor(cx, sampleActor(member.userName));
	const name = member.name.split(" ")[0] ?? member.name;
	const { t } = wordsIn(lang);
	const waiting = async (permission: QueueFilter["permission"], state: State) =>
		(await workQueue(person, { permission, states: [state] })).total;
	const may = (permission: string) =>
		person.actor.grants.some((grant) => grant.permission === permission);
	if (may("assessment.verify"))
		return t("site.first.verify", {
			name,
			n: await waiting("assessment.verify", "verifying"),
		});
	return may("assessment.decide")
		? t("site.first.decide", {
				name,
				n: await waiting("assessment.decide", "deciding"),
			})
		: null;
}
