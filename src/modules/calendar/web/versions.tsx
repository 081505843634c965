import type { Decree } from "#calendar";
import { type FormState, typedValue } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { filledWith } from "./read-decree.ts";
import { placeName } from "./words.ts";

interface VersionsOf {
	readonly view: View;
	/** Who saved meanwhile, and when. */
	readonly by: string;
	readonly saved: Decree;
	readonly typed: FormState;
	readonly provinces: readonly Province[];
	readonly decrees: readonly Decree[];
}

/** Where the draft that somebody saved meanwhile differs from what was typed. */
export function versionsOf({
	view,
	by,
	saved,
	typed,
	provinces,
	decrees,
}: VersionsOf) {
	const { t } = view;
	const theirs = filledWith(saved);
	const numberOf = (id: string) =>
		decrees.find((decree) => decree.id === id)?.number ?? id;
	const issued = (state: FormState) =>
		["hari", "bulan", "tahun"]
			.map((part) => typedValue(state, `ditetapkan_${part}`))
			.join(".");
	const read = (name: string) => (state: FormState) => typedValue(state, name);
	const fields = [
		[t("calendar.number"), read("nomor")],
		[t("calendar.about"), read("tentang")],
		[t("calendar.year"), read("tahun")],
		[
			t("calendar.place"),
			(state: FormState) =>
				placeName(view, typedValue(state, "berlaku") || null, provinces),
		],
		[t("calendar.issued"), issued],
		[t("calendar.issuer"), read("oleh")],
		[t("calendar.source"), read("sumber")],
		[
			t("calendar.replaces"),
			(state: FormState) => numberOf(typedValue(state, "mengganti")),
		],
		[
			t("calendar.lines"),
			(state: FormState) =>
				onlyIn(state, state === theirs ? typed : theirs).join("; "),
		],
	] as const;
	return (
		<Versions
			view={view}
			id="dua-versi"
			by={by}
			fields={fields
				.map(([label, of]) => ({ label, theirs: of(theirs), yours: of(typed) }))
				.filter(({ theirs, yours }) => theirs !== yours)}
		/>
	);
}

/** The lines of one list that the other lacks: of thirty lines it is mostly one that matters. */
function onlyIn(one: FormState, other: FormState): readonly string[] {
	const theirs = linesOf(other);
	return linesOf(one).filter((line) => !theirs.includes(line));
}

/** Browsers send line ends in their own way. */
const linesOf = (state: FormState): readonly string[] =>
	typedValue(state, "hari")
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
