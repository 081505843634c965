import { isRecording } from "#evidence";
import { emptyForm, type FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { FileList } from "#ui/files.tsx";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { Card, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { ComplaintFile } from "../../index.ts";
import { saysOf } from "./file-fields.tsx";

interface FilesProps {
	readonly view: View;
	readonly files: readonly ComplaintFile[];
	readonly state?: FormState;
}

/** Files for whoever handles the complaint, and the place to write down what a recording says. */
export const FilesHandled = ({
	view,
	files,
	unit,
	id,
	state = emptyForm,
}: FilesProps & {
	/** Slug of the office that it concerns, and id of the complaint. */
	readonly unit: string;
	readonly id: string;
}) => (
	<Listed
		view={view}
		files={files}
		hrefOf={({ id: file }) =>
			link(view, "/pengaduan/meja/:unit/:id/berkas/:file", { unit, id, file })
		}
		below={(file) => (
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/:unit/:id/berkas/:file/tulisan", {
					unit,
					id,
					file: file.id,
				})}
				label={view.t("complaints.transcript.of", { file: file.name })}
			>
				<TextArea
					view={view}
					state={{
						...state,
						typed: { tulisan: [file.transcript ?? ""], ...state.typed },
					}}
					name="tulisan"
					within={`berkas-${file.number}`}
					label={view.t("complaints.transcript.of", { file: file.name })}
					hint={view.t("complaints.transcript.hint")}
					rows={5}
				/>
				<div>
					<Button kind="outlined">
						{view.t("complaints.transcript.keep")}
					</Button>
				</div>
			</Form>
		)}
	/>
);

/** Their own files for the person who told it, and what was written down of a recording, to be confirmed. */
export const FilesMine = ({ view, files, state = emptyForm }: FilesProps) => (
	<Listed
		view={view}
		files={files}
		hrefOf={({ id }) =>
			link(view, "/pengaduan/saya/berkas/:file", { file: id })
		}
		below={(file) =>
			file.transcriptState === "written" ? (
				<Form
					view={view}
					action={link(view, "/pengaduan/saya/berkas/:file/tulisan", {
						file: file.id,
					})}
					label={view.t("complaints.transcript.of", { file: file.name })}
				>
					<Radios
						view={view}
						state={state}
						name="benar"
						within={`berkas-${file.number}`}
						label={view.t("complaints.transcript.right")}
						options={[
							{ value: "ya", label: view.t("complaints.transcript.yes") },
							{ value: "tidak", label: view.t("complaints.transcript.no") },
						]}
					/>
					<TextArea
						view={view}
						state={state}
						name="salahnya"
						within={`berkas-${file.number}`}
						label={view.t("complaints.transcript.wrong")}
						optional
					/>
					<div>
						<Button>{view.t("complaints.transcript.send")}</Button>
					</div>
				</Form>
			) : null
		}
	/>
);

const Listed = ({
	view,
	files,
	hrefOf,
	below,
}: FilesProps & {
	readonly hrefOf: (file: ComplaintFile) => string;
	readonly below: (file: ComplaintFile) => Content;
}) =>
	files.length === 0 ? null : (
		<Section id="berkas" title={view.t("complaints.part.files")}>
			<FileList
				files={files.map((file) => ({
					name: file.name,
					href: hrefOf(file),
					says: saysOf(view, file),
					...(file.scan === "clean"
						? {}
						: {
								end: (
									<Tag shape="dotted">
										{view.t("complaints.files.not-scanned")}
									</Tag>
								),
							}),
				}))}
			/>
			{files
				.filter(({ type }) => isRecording(type))
				.map((file) => (
					<Card>
						<h3>{view.t("complaints.transcript.of", { file: file.name })}</h3>
						{file.transcriptState && (
							<p>
								<Tag
									shape={file.transcriptState === "confirmed" ? "disc" : "half"}
								>
									{view.t(`complaints.transcript.is.${file.transcriptState}`)}
								</Tag>
							</p>
						)}
						{file.transcript && <ToldWords words={file.transcript} />}
						{file.transcriptWords && (
							<>
								<h4>{view.t("complaints.transcript.wrong")}</h4>
								<ToldWords words={file.transcriptWords} />
							</>
						)}
						{below(file)}
					</Card>
				))}
		</Section>
	);
