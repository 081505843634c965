import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as second from "@e965/xlsx";
import {
	allInstruments,
	checkDraft,
	type DraftWithText,
	draftOfWorkbook,
	type Fault,
	faultsOfText,
	workbookOfText,
} from "#instruments";
import { emptyForm, filled } from "#kernel/form.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { friendlyText } from "../samples.ts";
import { DifferencePage } from "./difference-page.tsx";
import { differingLines } from "./differing-lines.ts";
import { DraftPage } from "./draft-page.tsx";
import { ManageInstrumentsPage } from "./manage-page.tsx";
import { NewDraftPage } from "./new-draft-page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { PublishPage } from "./publish-page.tsx";

const view = sampleView("id");
const html = (page: unknown): string => String(page);
const at = new Date("2026-11-22T03:00:00Z");

const draftOf = (text: string): DraftWithText => ({
	id: "00000000-0000-7000-8000-00000d4a0009",
	instrument: "contoh-x",
	title: "Contoh: x",
	version: 2,
	findings: checkDraft(text, "id").findings.length,
	state: "open",
	byId: null,
	at,
	text,
});
const wrongText = friendlyText("x").replace("weight: 60", "weight: 50");
const filledButtons = (page: string) =>
	page.match(/class="btn( small)?"/g)?.length ?? 0;

const pageOf = (
	draft: DraftWithText,
	theirs?: DraftWithText,
	faults: readonly Fault[] = [],
) =>
	html(
		DraftPage({
			view,
			draft,
			findings: checkDraft(draft.text, "id").findings,
			versions: [{ version: 2, byId: null, at }],
			names: new Map(),
			state: filled({ teks: draft.text }),
			once: "k",
			theirs,
			inSheets: faultsOfText(draft.text, "id"),
			faults,
		}),
	);

describe("the pages on which instruments are written", () => {
	test("an empty list of drafts leads on, and shows what is published", () => {
		const page = html(
			ManageInstrumentsPage({
				view,
				drafts: [],
				published: allInstruments().map((instrument) => ({ instrument })),
				names: new Map(),
			}),
		);
		assert.match(page, /instruments\.manage-none-says/);
		assert.match(page, /href="\/kelola\/instrumen\/baru\?dari=p2ham-2023"/);
	});

	test("a finding names its line, what is wrong, what to do, and the line itself", () => {
		const page = pageOf(draftOf(wrongText));
		assert.match(page, /Bobot di sini berjumlah 90\./);
		assert.match(page, /Perbaiki sampai berjumlah 100/);
		assert.match(page, /weight: 50/);
		assert.doesNotMatch(page, /\/terbit"/);
	});

	test("what is to be mended in a draft is told at the cells of its workbook, and by lines where it has none", () => {
		const page = pageOf(draftOf(wrongText));
		assert.match(page, /instruments\.sheet-cell/);
		assert.match(page, /instruments\.sheet-download/);
		const shapeless = pageOf(draftOf("id: x\n"));
		assert.doesNotMatch(shapeless, /instruments\.sheet-(cell|download)/);
		assert.match(shapeless, /instruments\.draft-line/);
	});

	test("a draft is published only when nothing is to be mended; one button is filled either way", () => {
		const ready = pageOf(draftOf(friendlyText("x")));
		assert.match(ready, /\/terbit"/);
		assert.equal(filledButtons(ready), 1);
		assert.equal(filledButtons(pageOf(draftOf(wrongText))), 1);
	});

	test("who saves second sees both texts and saves on top of the other", () => {
		const mine = draftOf("id: saya\n");
		const page = pageOf(mine, { ...mine, version: 7, text: "id: mereka\n" });
		assert.match(page, /id: mereka/);
		assert.match(page, /id: saya/);
		assert.match(page, /name="versi" value="7"/);
	});

	test("the preview is the public page, marked as a draft, with what a unit fills in", () => {
		const draft = draftOf(friendlyText("x"));
		const { instrument } = checkDraft(draft.text, "id");
		assert.ok(instrument);
		const page = html(PreviewPage({ view, draft, instrument }));
		assert.match(page, /instruments\.preview-banner/);
		assert.match(page, /name="r\.1\.nilai"/);
		assert.match(page, /noindex/);
	});

	test("the preview shows every item of the kind of unit that is chosen, page by page", () => {
		const instrument = allInstruments().find(({ id }) => id === "p2ham-2023");
		assert.ok(instrument);
		const of = (kind: string, number: number) => {
			const draft = draftOf(friendlyText("x"));
			const page = html(PreviewPage({ view, draft, instrument, kind, number }));
			return [...page.matchAll(/<h3>([a-z0-9.]+)\. /g)].map(([, code]) => code);
		};
		const seen = (kind: string) => [...of(kind, 1), ...of(kind, 2)];
		assert.equal(new Set(seen("kanim")).size, 18);
		assert.equal(new Set(seen("lapas")).size, 20);
		assert.deepEqual(of("no-such-kind", 99), of("lapas", 2));
	});

	test("the draft says its code, and a preview for all kinds opens on one that serves the public", () => {
		const draft = draftOf(friendlyText("x"));
		assert.match(pageOf(draft), /class="mono">contoh-x</);
		const text = draft.text.replace(/^units: .*$/m, "units: every-kind");
		const { instrument } = checkDraft(text, "id");
		assert.ok(instrument);
		assert.match(
			html(PreviewPage({ view, draft, instrument })),
			/<option value="lapas" selected/,
		);
	});

	test("a workbook that is to be mended is uploaded again right below its findings, by the filled button", async () => {
		const of = (field: string, files: readonly string[]) =>
			html(
				NewDraftPage({
					view,
					state: {
						typed: {},
						problems: [{ field, says: "instruments.reason-choose-workbook" }],
						files,
					},
					instruments: allInstruments(),
					once: "k",
				}),
			);
		const sent = of("lembar", ["lembar"]);
		assert.ok(sent.indexOf('id="lembar-kerja"') < sent.indexOf('id="salin"'));
		assert.equal(filledButtons(sent), 1);
		assert.match(sent, /Pilih lagi berkasnya/);
		assert.doesNotMatch(of("lembar", []), /Pilih lagi berkasnya/);
		const copied = of("dari", []);
		assert.ok(
			copied.indexOf('id="salin"') < copied.indexOf('id="lembar-kerja"'),
		);
	});

	test("a wrong workbook is told by sheet and row, and the draft stayed as it was", async () => {
		const draft = draftOf(friendlyText("x"));
		const book = second.read(
			(await workbookOfText(friendlyText("x"), "id")) ?? "",
		);
		const cell = book.Sheets.Butir?.L2;
		assert.equal(cell?.v, "60");
		Object.assign(cell, { t: "n", v: 50 });
		const bytes = second.write(book, { type: "buffer", bookType: "xlsx" });
		const sheet = await draftOfWorkbook(new Uint8Array(bytes));
		assert.ok(sheet.ok);
		assert.equal(sheet.value.text, null);
		const page = pageOf(draft, undefined, sheet.value.faults);
		assert.match(page, /instruments\.sheet-name/);
		assert.match(page, /Bobot di sini berjumlah 90\./);
		assert.match(page, /<span class="mono">50<\/span>/);
		assert.match(page, /weight: 60/, "the text of the draft is as it was");
	});

	test("what differs between two versions is told in parts, or that nothing does", () => {
		const [before, after] = ["p2ham-2022", "p2ham-2023"].map((id) =>
			allInstruments().find((each) => each.id === id),
		);
		assert.ok(before && after);
		const page = html(DifferencePage({ view, before, after }));
		assert.match(page, /id="beda-doing"/);
		assert.match(page, /instruments\.diff-added/);
		assert.match(
			html(DifferencePage({ view, before, after: before })),
			/instruments\.diff-none/,
		);
	});

	test("before publishing it names title, id, weights, predicates, sources and print", () => {
		const draft = draftOf(friendlyText("x"));
		const { instrument } = checkDraft(draft.text, "id");
		assert.ok(instrument);
		const page = html(
			PublishPage({
				view,
				draft,
				instrument,
				sha256: "abc123",
				state: emptyForm,
				once: "k",
			}),
		);
		for (const part of [
			/contoh-x/,
			/instruments\.publish-weights-sum/,
			/Ramah anak/,
			/example\.org/,
			/abc123/,
			/instruments\.publish-for-ever/,
		])
			assert.match(page, part);
		assert.equal(filledButtons(page), 1);
	});
});

test("two texts differ between what begins and what ends alike", () => {
	assert.deepEqual(differingLines("a\nb\nc\n", "a\nx\nc"), [
		{ line: 2, theirs: "b", yours: "x" },
	]);
	assert.deepEqual(differingLines("a\nc\n", "a\nb\nc\n"), [
		{ line: 2, theirs: "", yours: "b" },
	]);
	assert.deepEqual(differingLines("a\n", "a\r\n"), []);
	assert.equal(differingLines("x\n".repeat(500), "y\n".repeat(500)).length, 40);
});
