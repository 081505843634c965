import type { Import, ShownRow } from "#imports";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { moment, number } from "#ui/format.ts";
import { Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame } from "./frame.tsx";
import { ReadyRows } from "./ready-rows.tsx";
import { WrongRows } from "./wrong-rows.tsx";

export interface DonePageProps {
	readonly view: View;
	readonly import: Import;
	readonly by: string | null;
	/** The first of what was written, and of what was not. */
	readonly written: readonly ShownRow[];
	readonly wrong: readonly ShownRow[];
	/** Where what was written is seen; without language. */
	readonly seeAt: string;
	readonly state?: FormState;
}

/** Step 4: what was written, and how to go on or back; of an import that ended otherwise, how it ended. */
export const DonePage = (props: DonePageProps) => {
	const { view, import: one, by, written, wrong, state } = props;
	const { counts, kind } = one;
	const over = one.state !== "done";
	return (
		<Frame
			view={view}
			step={over ? undefined : "done"}
			form={state ?? emptyForm}
			title={titleOf(view, one)}
			lead={leadOf(view, one)}
		>
			{!over && kind === "people" && <Codes {...props} />}
			{!over && <NextStep {...props} />}
			{!over && wrong.length > 0 && (
				<Section
					id="belum"
					title={view.t("imports.done-left", { n: counts.wrong })}
				>
					<WrongRows view={view} import={one} rows={wrong} />
				</Section>
			)}
			{!over && written.length > 0 && (
				<Section id="ditulis" title={view.t("imports.done-what")}>
					<ReadyRows view={view} import={one} rows={written} />
				</Section>
			)}
			<Facts
				facts={[
					fact(view, "rows", counts.rows),
					fact(view, "written", counts.written),
					fact(view, "unchanged", counts.unchanged),
					fact(view, "wrong", counts.wrong),
					{
						term: view.t("imports.done-facts-by"),
						is: by ?? view.t("imports.the-program"),
					},
				]}
			/>
			{!over && (
				<Section id="urungkan" title={view.t("imports.undo")}>
					<p>{view.t("imports.undo-says")}</p>
					<p>
						<LinkButton
							kind="danger"
							href={link(view, "/kelola/impor/:id/urung", { id: one.id })}
						>
							{view.t("imports.undo")}
						</LinkButton>
					</p>
				</Section>
			)}
		</Frame>
	);
};

const fact = (
	view: View,
	name: "rows" | "written" | "unchanged" | "wrong",
	count: number,
) => ({
	term: view.t(`imports.done-facts-${name}`),
	is: number(view.lang, count),
});

const titleOf = (view: View, { state, kind, counts }: Import): string => {
	if (state === "undone") return view.t("imports.undone-title");
	if (state === "given-up") return view.t("imports.given-up-title");
	return view.t(`imports.done-${kind}`, { n: counts.written });
};

const leadOf = (
	view: View,
	{ state, fileName: file, doneAt, undoneAt }: Import,
): string => {
	if (state === "undone" && undoneAt)
		return view.t("imports.undone-lead", {
			file,
			when: moment(view.lang, undoneAt),
		});
	return doneAt
		? view.t("imports.done-lead", { file, when: moment(view.lang, doneAt) })
		: view.t("imports.given-up-lead", { file });
};

/** People are let in by paper; everything else is looked at. */
const NextStep = ({ view, import: { kind }, seeAt }: DonePageProps) => (
	<Row>
		<LinkButton kind={kind === "people" ? "outlined" : "filled"} href={seeAt}>
			{view.t(`imports.done-see-${kind}`)}
		</LinkButton>
		<LinkButton kind="outlined" href={link(view, "/kelola/impor", {})}>
			{view.t("imports.done-next")}
		</LinkButton>
	</Row>
);

const Codes = ({ view, import: one }: DonePageProps) => (
	<Section id="undangan" title={view.t("imports.codes-title")}>
		<p>{view.t("imports.codes-says")}</p>
		{one.codesAt && (
			<Notice kind="calm">
				{view.t("imports.codes-made", { when: moment(view.lang, one.codesAt) })}
			</Notice>
		)}
		<Form
			view={view}
			action={link(view, "/kelola/impor/:id/kode", { id: one.id })}
			look="row"
		>
			<Hidden name="versi" value={String(one.version)} />
			<Button>
				{view.t(one.codesAt ? "imports.codes-again" : "imports.codes-button")}
			</Button>
		</Form>
	</Section>
);
