import type { Fault, Instrument } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, Hidden, LinkButton, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { TextFields } from "./draft-fields.tsx";
import { FaultList } from "./fault-list.tsx";
import { ManageCrumbs } from "./manage-page.tsx";
import { SheetField } from "./sheet-field.tsx";

interface NewDraftProps {
	readonly view: View;
	readonly state: FormState;
	readonly instruments: readonly Instrument[];
	readonly once: string;
	/** What is to be mended in a workbook that was sent. */
	readonly faults?: readonly Fault[];
	/** Whether weights, codes and limits were checked too. */
	readonly ruled?: boolean;
}

/** Three ways to begin: the next version of an instrument, a workbook, or a text of one's own. */
export const NewDraftPage = (props: NewDraftProps) => {
	const { view, state, once, faults = [], ruled } = props;
	const again = state.problems.some(({ field }) => field === "lembar");
	const action = link(view, "/kelola/instrumen/baru", {});
	return (
		<OfficerLayout
			view={view}
			title={view.t("instruments.new-title")}
			form={state}
			head={
				<PageHead
					above={
						<ManageCrumbs view={view} here={view.t("instruments.new-title")} />
					}
					title={view.t("instruments.new-title")}
					lead={view.t("instruments.new-lead")}
				/>
			}
		>
			{faults.length > 0 && (
				<FaultList view={view} faults={faults} ruled={ruled} />
			)}
			{again ? (
				<>
					<FromSheet {...props} action={action} again />
					<FromInstrument {...props} action={action} again />
				</>
			) : (
				<>
					<FromInstrument {...props} action={action} />
					<FromSheet {...props} action={action} />
				</>
			)}
			<Fold
				summary={view.t("instruments.new-own")}
				open={state.problems.some(({ field }) => isText(field))}
			>
				<Form view={view} action={action} once={`${once}-teks`} multipart>
					<Hidden name="cara" value="teks" />
					<TextFields view={view} state={state} rows={12} />
					<div>
						<Button kind="outlined">{view.t("instruments.new-own-do")}</Button>
					</div>
				</Form>
			</Fold>
		</OfficerLayout>
	);
};

interface WayProps extends NewDraftProps {
	readonly action: string;
	/** A workbook was sent and is to be mended: that comes before everything else. */
	readonly again?: boolean;
}

const FromInstrument = ({
	view,
	state,
	instruments,
	once,
	action,
	again,
}: WayProps) => (
	<Section id="salin" title={view.t("instruments.new-copy")}>
		<Form view={view} action={action} once={once}>
			<Hidden name="cara" value="salin" />
			<Select
				view={view}
				state={state}
				name="dari"
				label={view.t("instruments.new-from")}
				hint={view.t("instruments.new-from-hint")}
				none={view.t("instruments.new-from-none")}
				options={instruments.map(({ id, title }) => ({
					value: id,
					label: `${say(title, view.lang)} (${id})`,
				}))}
			/>
			<div>
				<Button kind={again ? "outlined" : "filled"}>
					{view.t("instruments.new-copy-do")}
				</Button>
			</div>
		</Form>
	</Section>
);

const FromSheet = ({ view, state, once, action, again }: WayProps) => (
	<Section id="lembar-kerja" title={view.t("instruments.new-sheet")}>
		<p>{view.t("instruments.new-sheet-says")}</p>
		<Row>
			<LinkButton
				href={link(view, "/kelola/instrumen/templat", {})}
				kind="outlined"
				icon="download"
				download
			>
				{view.t("instruments.sheet-template")}
			</LinkButton>
		</Row>
		<Form view={view} action={action} once={`${once}-lembar`} multipart>
			<Hidden name="cara" value="lembar" />
			<SheetField view={view} state={state} />
			<div>
				<Button kind={again ? "filled" : "outlined"}>
					{view.t("instruments.new-sheet-do")}
				</Button>
			</div>
		</Form>
	</Section>
);

const isText = (field: string): boolean =>
	field === "teks" || field === "berkas";
