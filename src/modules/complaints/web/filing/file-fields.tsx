import { kindOfFileType, largestFile, mostFiles } from "#evidence";
import type { FormState } from "#kernel/form.ts";
import { Checkboxes, FileField, Hidden } from "#ui/form/index.ts";
import { bytes } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { fields, type WaitingFile } from "../../index.ts";

interface FileFieldsProps {
	readonly view: View;
	readonly state: FormState;
	/** Those that came before and wait with the answers. */
	readonly files: readonly WaitingFile[];
}

/** Pictures, papers, a voice, hands that speak. */
export const FileFields = ({ view, state, files }: FileFieldsProps) => {
	const { t } = view;
	return (
		<>
			<KeptFiles view={view} state={state} files={files} />
			<FileField
				view={view}
				state={state}
				name={fields.files}
				label={t("complaints.filing.files")}
				hint={t("complaints.filing.files.hint", {
					n: mostFiles,
					mb: largestFile / 1024 / 1024,
				})}
				accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.odt,.ods,audio/*,video/*"
				multiple
				optional
			/>
			<SmallerPictures view={view} name={fields.files} />
			<FileField
				view={view}
				state={state}
				name={fields.voice}
				label={t("complaints.filing.voice")}
				hint={t("complaints.filing.voice.hint")}
				accept="audio/*"
				optional
			/>
			<Record view={view} name={fields.voice} kind="sound" />
			<FileField
				view={view}
				state={state}
				name={fields.film}
				label={t("complaints.filing.film")}
				hint={t("complaints.filing.film.hint")}
				accept="video/*"
				capture="user"
				optional
			/>
			<Record view={view} name={fields.film} kind="film" />
		</>
	);
};

interface RecordProps {
	readonly view: View;
	/** The field that it is recorded into. */
	readonly name: string;
	readonly kind: "sound" | "film";
}

/** With script and a microphone or camera: recorded here, and not looked for among one's files. Its page `records`. */
const Record = ({ view: { t }, name, kind }: RecordProps) => (
	<record-file
		class="stack"
		data-for={name}
		data-kind={kind}
		data-words={JSON.stringify({
			start: t(`complaints.record.${kind}`),
			stop: t("complaints.record.stop"),
			discard: t("complaints.record.discard"),
			asks: t("complaints.record.asks"),
			runs: t("complaints.record.runs"),
			ready: t("complaints.record.ready"),
			gone: t("complaints.record.gone"),
			refused: t("complaints.record.refused"),
			heard: t("complaints.record.heard"),
		})}
	/>
);

/** With script: large photographs are made smaller on the device, unless somebody wants them to go whole. */
const SmallerPictures = ({
	view: { t },
	name,
}: Pick<RecordProps, "view" | "name">) => (
	<smaller-pictures
		class="stack"
		data-for={name}
		data-words={JSON.stringify({
			smaller: t("complaints.smaller.says", { from: "{from}", to: "{to}" }),
			whole: t("complaints.smaller.whole"),
			keep: t("complaints.smaller.keep"),
		})}
	/>
);

/** The script of a page with these fields. */
export const fileIslands = ["record-file", "smaller-pictures"] as const;

/** Ticked: it stays. A tick taken away throws the file away with the next press. */
const KeptFiles = ({ view, state, files }: FileFieldsProps) =>
	files.length === 0 ? null : (
		<>
			{files.map(({ id }) => (
				<Hidden name={fields.listedFiles} value={id} />
			))}
			<Checkboxes
				view={view}
				state={{
					...state,
					typed: {
						...state.typed,
						[fields.keptFiles]: files.map(({ id }) => id),
					},
				}}
				name={fields.keptFiles}
				label={view.t("complaints.filing.kept-files")}
				hint={view.t("complaints.filing.kept-files.hint")}
				options={files.map((file) => ({
					value: file.id,
					label: file.name,
					says: saysOf(view, file),
				}))}
			/>
		</>
	);

/** "JPEG, 214 KB". */
export const saysOf = (
	{ lang }: View,
	{ type, size }: Pick<WaitingFile, "type" | "size">,
): string => `${kindOfFileType(type)?.word ?? type}, ${bytes(lang, size)}`;
