import { sampleActor } from "#identity/samples";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { discardDraft } from "./discard-draft.ts";
import { livingText } from "./living.sample.ts";
import { publishDraft } from "./publish-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { fileOf } from "./shelf.ts";
import { startDraft } from "./start-draft.ts";

/** The drafts of the demonstration by name: their ids are the same on every machine. */
export const sampleDrafts = {
	unfinished: "00000000-0000-7000-8000-00000d4a0001",
	ready: "00000000-0000-7000-8000-00000d4a0002",
	discarded: "00000000-0000-7000-8000-00000d4a0003",
	/** A next version of P2HAM: what it would change can be tried on the answers of its rounds. */
	next: "00000000-0000-7000-8000-00000d4a0004",
	living: "00000000-0000-7000-8000-00000d4a0005",
} as const;

/** Writes the drafts of the demonstration, by the same deeds as people do. None of them is published. */
export async function seedInstruments(cx: Context): Promise<void> {
	const on = (daysAgo: number, id: string): Context => ({
		...withActor(
			at(cx, new Date(cx.now.getTime() - daysAgo * 86_400_000)),
			sampleActor("admin"),
		),
		newId: () => id,
	});
	const { unfinished, ready, discarded, next } = sampleDrafts;
	must(await startDraft(on(9, discarded), { text: abandoned }));
	must(await discardDraft(on(8, discarded), discarded));
	must(await startDraft(on(6, ready), { text: head("ramah-anak") + friendly }));
	must(
		await saveDraft(on(2, ready), {
			draft: ready,
			text: `${head("ramah-anak") + friendly}# Sudah dibaca bersama pembina wilayah.\n`,
			seen: 1,
		}),
	);
	must(await startDraft(on(4, next), { text: nextVersion() }));
	must(
		await startDraft(on(1, unfinished), {
			text: head("antrean-adil") + queueing,
		}),
	);
}

/** The sample of an instrument that the linter has nothing against. */
export const friendlyText = (id: string): string => head(id) + friendly;

/** Publishes the instrument of the demonstration that names a fact; it must be told of by the samples of those who assess by it. */
export async function publishLiving(cx: Context): Promise<void> {
	const admin = withActor(
		at(cx, new Date(cx.now.getTime() - 300 * 86_400_000)),
		sampleActor("admin"),
	);
	const id = sampleDrafts.living;
	must(await startDraft({ ...admin, newId: () => id }, { text: livingText() }));
	must(
		await publishDraft(admin, {
			draft: id,
			seen: 1,
			reason: "Contoh untuk peragaan angka hidup, bukan peraturan.",
		}),
	);
}

export { livingSample } from "./living.sample.ts";

const titles: Readonly<Record<string, { id: string; en: string }>> = {
	"ramah-anak": {
		id: "Contoh: layanan ramah anak",
		en: "Sample: services friendly to children",
	},
	"antrean-adil": {
		id: "Contoh: antrean yang adil",
		en: "Sample: queues that are fair",
	},
};

const head = (
	id: string,
): string => `# Contoh belaka: instrumen karangan untuk peragaan, bukan peraturan.
id: contoh-${id}
version: "1"
programme: contoh
title:
  id: "${titles[id]?.id ?? `Contoh: ${id}`}"
  en: "${titles[id]?.en ?? `Sample: ${id}`}"
status: draft
use: assessment
basis:
  - regulation: { id: Peraturan contoh yang tidak ada, en: A sample regulation that does not exist }
    articles: Lampiran contoh
    sources: [https://example.org/peraturan-contoh]
valid: { from: "2027" }
verified: false
note:
  id: Seluruh isinya karangan untuk peragaan.
  en: All of it is invented for the demonstration.
complete: true
units: [lapas, rutan, kanim]
top: 100
rounding: { decimals: 2, when: at-the-end }
answers:
  ada:
    kind: choice
    options:
      - { code: ada, label: { id: Ada, en: There is }, value: 1 }
      - { code: proses, label: { id: Sedang disiapkan, en: In progress }, value: 0.5 }
      - { code: tidak, label: { id: Tidak ada, en: There is none }, value: 0 }
weights: { kind: printed, verified: true }
`;

const friendly = `bands:
  holes: none
  verified: true
  bands:
    - { code: ramah, label: { id: Ramah anak, en: Friendly to children }, from: 75 }
    - { code: belum, label: { id: Belum ramah anak, en: Not yet friendly to children }, below: 75 }
stages:
  - { code: isi, kind: self-assessment, label: { id: Unit mengisi, en: The unit fills in }, by: unit-operator, verified: true }
  - { code: periksa, kind: verification, label: { id: Verifikasi, en: Verification }, by: verifier, verified: true }
  - { code: putus, kind: decision, label: { id: Keputusan, en: Decision }, by: assessor, verified: true }
nodes:
  - code: r
    label: { id: Ruang, en: Space }
    article: Lampiran contoh
    weight: 60
    nodes:
      - code: r.1
        label: { id: Tempat menunggu untuk anak, en: A place for children to wait }
        help: { id: "Tempat yang aman, terlihat dari loket." }
        weight: 50
        answer: ada
        proof: [{ text: { id: Foto tempat menunggu }, required: true }]
      - code: r.2
        label: { id: Tempat menyusui, en: A place for nursing }
        weight: 50
        answer: ada
  - code: p
    label: { id: Petugas, en: Staff }
    article: Lampiran contoh
    weight: 40
    nodes:
      - code: p.1
        label: { id: Petugas yang terlatih, en: Trained staff }
        weight: 100
        answer: { kind: scale, from: 0, to: 4 }
`;

/** Accessibility weighs more, one indicator is new, and the predicate has limits. All of it is invented. */
function nextVersion(): string {
	const changes: readonly (readonly [string | RegExp, string])[] = [
		[
			/^#.*\n#.*\n#.*\n/,
			"# Contoh belaka: karangan untuk peragaan, bukan peraturan.\n",
		],
		[/^id: .*$/m, "id: contoh-p2ham-berikut"],
		[
			"Pelayanan Publik Berbasis HAM 2023\n",
			'"Contoh: versi P2HAM berikutnya"\n',
		],
		[
			"Human-Rights-Based Public Service 2023\n",
			'"Sample: the next version of P2HAM"\n',
		],
		["status: published", "status: draft"],
		[
			/^weights:\n( {2}.*\n)+/m,
			"weights: { kind: printed, verified: false, note: { id: Bobot karangan., en: Invented weights. } }\n",
		],
		["bands: not-known", limits],
		...Object.entries({ a: 75, b: 20, c: 5 }).map(
			([code, weight]) =>
				[
					`  - code: ${code}\n`,
					`  - code: ${code}\n    weight: ${weight}\n    weights: { kind: equal, verified: false, note: { id: Bobot karangan., en: Invented weights. } }\n`,
				] as const,
		),
		[/\n*$/, `\n${added}`],
	];
	return changes.reduce((text, [before, after]) => {
		const changed = text.replace(before, after);
		if (changed === text) throw new Error(`nothing to change at ${before}`);
		return changed;
	}, fileOf("p2ham-2023") ?? "");
}

const limits = `bands:
  holes: none
  verified: false
  note: { id: Batas karangan., en: Invented limits. }
  bands:
    - { code: unggul, label: { id: Unggul, en: Excellent }, from: 91.5 }
    - { code: p2ham, label: { id: Berbasis HAM, en: Based on human rights }, from: 85.5, below: 91.5 }
    - { code: belum, label: { id: Belum berpredikat, en: No predicate yet }, below: 85.5 }`;

const added = `      - code: c.5
        label: { id: Petugas memahami isyarat dasar, en: Officers understand basic signs }
        answer: ada-proses-tidak
        principles: [vulnerable-groups]
`;

/** Weights that do not add up, a code used twice, a node without an article. */
const queueing = `bands: not-known
stages:
  - { code: isi, kind: self-assessment, label: { id: Unit mengisi, en: The unit fills in }, by: unit-operator, verified: true }
nodes:
  - { code: a.1, label: { id: Nomor antrean terlihat dan terdengar }, article: Lampiran contoh, weight: 50, answer: ada }
  - { code: a.2, label: { id: Antrean prioritas bagi kelompok rentan }, article: Lampiran contoh, weight: 30, answer: ada }
  - { code: a.2, label: { id: Waktu tunggu dicatat }, weight: 10, answer: ada }
`;

const abandoned = `# Contoh belaka: rancangan yang dibuang sebelum selesai.
id: contoh-terbengkalai
title: { id: "Contoh: rancangan yang dibuang" }
`;

function must<Value>(
	result: Result<Value, { readonly reason: string }>,
): Value {
	if (result.ok) return result.value;
	throw new Error(
		`a sample deed was refused: ${JSON.stringify(result.problem)}`,
	);
}
