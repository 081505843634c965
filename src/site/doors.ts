import type { Messages } from "#ui/messages.generated.ts";

/** The key of a text that needs nothing to be said. */
export type Plain = {
	[Key in keyof Messages]: Messages[Key] extends undefined ? Key : never;
}[keyof Messages];

/** A way to a page; it is shown where the page exists and the viewer may enter. */
export interface Way {
	readonly path: string;
	readonly name: Plain;
}

/** The main navigation, in order. */
export const doors = (signedIn: boolean): readonly Way[] => [
	{ path: "/layanan", name: "site.door.services" },
	{ path: "/hasil", name: "site.door.results" },
	{ path: "/unit", name: "site.door.units" },
	{ path: "/cari", name: "site.door.search" },
	{ path: "/bantuan", name: "site.door.help" },
	signedIn
		? { path: "/kotak", name: "site.door.work" }
		: { path: "/masuk", name: "site.door.signin" },
];

/** The side navigation of staff, in order. */
export const desk: readonly Way[] = [
	{ path: "/kotak", name: "site.desk.inbox" },
	{ path: "/kerja", name: "site.desk.work" },
	{ path: "/verifikasi", name: "site.desk.verification" },
	{ path: "/keputusan", name: "site.desk.decisions" },
	{ path: "/bukti-mirip", name: "site.desk.pairs" },
	{ path: "/pengaduan/meja", name: "site.desk.complaints" },
	{ path: "/permohonan/meja", name: "site.desk.requests" },
	{ path: "/janji/meja", name: "site.desk.appointments" },
	{ path: "/bimbingan", name: "guidance.title" },
	{ path: "/rapat", name: "meetings.title" },
	{ path: "/acara/meja", name: "events.desk.title" },
	{ path: "/konsultasi/meja", name: "consultations.desk.title" },
	{ path: "/mitra/meja", name: "partners.desk.title" },
	{ path: "/berita/meja", name: "news.desk.title" },
	{ path: "/perpustakaan/meja", name: "library.desk.title" },
	{ path: "/bantuan-kunjungan", name: "site.desk.visits" },
	{ path: "/data-pribadi/meja", name: "personal-data.desk" },
	{ path: "/data-pribadi/kegagalan/meja", name: "personal-data.breach.desk" },
	{ path: "/data-pribadi/dampak", name: "personal-data.impact" },
	{ path: "/data-pribadi/penahanan", name: "personal-data.holds" },
	{ path: "/ruang/meja", name: "site.desk.room" },
	{ path: "/ruang/pinjam", name: "site.desk.lend" },
	{ path: "/ruang/kunci", name: "site.desk.keys" },
	{ path: "/survei/kelola", name: "site.desk.surveys" },
	{ path: "/target", name: "site.desk.targets" },
	{ path: "/kelola", name: "site.desk.manage" },
	{ path: "/jejak", name: "site.desk.trail" },
	{ path: "/hasil", name: "site.door.results" },
	{ path: "/akun", name: "site.desk.account" },
	{ path: "/panduan", name: "site.guides.link" },
	{ path: "/bantuan", name: "site.door.help" },
];

/** A group of the footer. */
export interface Foot {
	readonly title: Plain;
	readonly says?: Plain;
	readonly ways: readonly Way[];
}

/** Help first, then appearance, then openness. */
export const feet: readonly Foot[] = [
	{
		title: "site.foot.help",
		says: "site.foot.help.says",
		ways: [
			{ path: "/bantuan", name: "site.foot.help.link" },
			{ path: "/lacak", name: "site.foot.track" },
			{ path: "/kontak", name: "site.foot.contact" },
			{ path: "/kamus", name: "site.foot.glossary" },
		],
	},
	{
		title: "site.foot.appearance",
		ways: [
			{ path: "/tampilan", name: "site.foot.appearance.link" },
			{ path: "/aksesibilitas", name: "site.foot.accessibility" },
			{ path: "/privasi", name: "site.foot.privacy" },
		],
	},
	{
		title: "site.foot.open",
		ways: [
			{ path: "/data", name: "open-data.title" },
			{ path: "/tentang-data", name: "site.foot.open.about" },
			{ path: "/dasbor", name: "dashboards.all" },
			{ path: "/hasil", name: "site.foot.open.results" },
			{ path: "/survei", name: "site.door.surveys" },
			{ path: "/kesetaraan", name: "site.foot.open.equity" },
			{ path: "/instrumen", name: "site.foot.open.instruments" },
			{ path: "/sertifikat", name: "site.door.certificates" },
			{ path: "/acara", name: "events.list.title" },
			{ path: "/konsultasi", name: "consultations.list.title" },
			{ path: "/tindak-lanjut", name: "outcomes.title" },
			{ path: "/mitra", name: "partners.title" },
			{ path: "/berita", name: "news.title" },
			{ path: "/perpustakaan", name: "library.title" },
			{ path: "/prosedur", name: "procedures.list.title" },
			{ path: "/kalender-program", name: "milestones.title" },
			{ path: "/hari-libur", name: "site.foot.open.holidays" },
			{ path: "/rilis", name: "site.foot.open.releases" },
		],
	},
];

/** What an administrator looks after, in order; `/kelola` lists those whose right the viewer holds. */
export const manage: readonly (Way & { readonly says: Plain })[] = [
	{
		path: "/kelola/orang",
		name: "site.manage.people",
		says: "site.manage.people.says",
	},
	{
		path: "/kelola/unit",
		name: "site.manage.units",
		says: "site.manage.units.says",
	},
	{
		path: "/kelola/impor",
		name: "site.manage.imports",
		says: "site.manage.imports.says",
	},
	{
		path: "/kelola/periode",
		name: "site.manage.rounds",
		says: "site.manage.rounds.says",
	},
	{
		path: "/kelola/surat",
		name: "site.manage.letters",
		says: "site.manage.letters.says",
	},
	{
		path: "/kelola/instrumen",
		name: "site.manage.instruments",
		says: "site.manage.instruments.says",
	},
	{
		path: "/kelola/penduduk",
		name: "site.manage.population",
		says: "site.manage.population.says",
	},
	{
		path: "/kelola/libur",
		name: "site.manage.holidays",
		says: "site.manage.holidays.says",
	},
	{
		path: "/kelola/setelan",
		name: "site.manage.settings",
		says: "site.manage.settings.says",
	},
	{
		path: "/kelola/webhook",
		name: "site.manage.webhooks",
		says: "site.manage.webhooks.says",
	},
	{
		path: "/kelola/sistem",
		name: "site.manage.systems",
		says: "site.manage.systems.says",
	},
	{
		path: "/kelola/data-pribadi",
		name: "personal-data.register",
		says: "site.manage.personal-data.says",
	},
	{ path: "/jejak", name: "site.desk.trail", says: "site.manage.trail.says" },
];
