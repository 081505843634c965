import type { Import, ShownRow } from "#imports";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Meta, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Findings, Frame } from "./frame.tsx";
import { ReadyRows } from "./ready-rows.tsx";
import { findingsInWords } from "./words.ts";
import { WrongRows } from "./wrong-rows.tsx";

export interface PreviewPageProps {
	readonly view: View;
	readonly import: Import;
	/** The first of each. */
	readonly wrong: readonly ShownRow[];
	readonly ready: readonly ShownRow[];
	/** The same bytes, brought in before. */
	readonly sameBefore: Import | null;
	readonly state?: FormState;
	readonly once: string;
}

/** Step 3: the finding first, then what is to be mended, then what is ready. */
export const PreviewPage = (props: PreviewPageProps) => {
	const { view, import: one, wrong, ready, sameBefore } = props;
	const { counts } = one;
	return (
		<Frame
			view={view}
			step="preview"
			form={props.state ?? emptyForm}
			title={findingIn(view, one)}
			lead={view.t("imports.preview-lead", { file: one.fileName })}
		>
			<Findings sentences={findingsInWords(view, one)} />
			{counts.unchanged > 0 && (
				<Meta>
					{view.t("imports.preview-unchanged", { n: counts.unchanged })}
				</Meta>
			)}
			{sameBefore?.doneAt && (
				<Notice kind="info">
					{view.t("imports.same-before", {
						day: date(view.lang, sameBefore.doneAt),
					})}
				</Notice>
			)}
			{counts.ready > 0 && <CarryOut {...props} />}
			{wrong.length > 0 && (
				<Section id="perbaiki" title={view.t("imports.wrong-title")}>
					<WrongRows view={view} import={one} rows={wrong} />
				</Section>
			)}
			{ready.length > 0 && (
				<Section id="siap" title={view.t("imports.ready-title")}>
					<ReadyRows view={view} import={one} rows={ready} />
				</Section>
			)}
			<Others {...props} />
		</Frame>
	);
};

/** "18 dari 20 baris siap; 2 perlu diperbaiki" */
function findingIn(view: View, { counts }: Import): string {
	const { rows, ready, wrong, unchanged } = counts;
	if (wrong === 0 && ready === 0) return view.t("imports.preview-nothing");
	if (ready === 0) return view.t("imports.preview-none", { wrong });
	if (wrong > 0) return view.t("imports.preview-some", { ready, rows, wrong });
	return unchanged > 0
		? view.t("imports.preview-ready-rest", { ready })
		: view.t("imports.preview-all", { rows });
}

const CarryOut = ({ view, import: one, once }: PreviewPageProps) => (
	<Form
		view={view}
		action={link(view, "/kelola/impor/:id/pemasukan", { id: one.id })}
		once={once}
	>
		<Hidden name="versi" value={String(one.version)} />
		<div>
			<Button describedBy="sekaligus">
				{view.t("imports.preview-button", { n: one.counts.ready })}
			</Button>
		</div>
		<p class="meta" id="sekaligus">
			{view.t("imports.preview-button-says")}
		</p>
	</Form>
);

const Others = ({ view, import: one }: PreviewPageProps) => (
	<Row>
		<a href={link(view, "/kelola/impor/:id/kolom", { id: one.id })}>
			{view.t("imports.preview-columns")}
		</a>
		<Form
			view={view}
			action={link(view, "/kelola/impor/:id/batal", { id: one.id })}
			look="row"
		>
			<Button kind="quiet">{view.t("imports.preview-give-up")}</Button>
		</Form>
	</Row>
);
