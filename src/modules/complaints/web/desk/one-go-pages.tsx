import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { DeskRow } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { StateTag } from "../state-tag.tsx";

interface ChosenPageProps {
	readonly view: View;
	readonly title: string;
	readonly lead: string;
	readonly action: string;
	readonly rows: readonly DeskRow[];
	/** What is told of each beside its kind. */
	readonly says?: (row: DeskRow) => string;
	/** What goes out with it, or stays as it is. */
	readonly meta: string;
	readonly does: string;
	readonly state: FormState;
	readonly once: string;
	/** What is asked. */
	readonly children: Content;
}

/** What is done to which: looked at before it is done. */
export const ChosenPage = ({
	view,
	title,
	lead,
	action,
	rows,
	says,
	meta,
	does,
	state,
	once,
	children,
}: ChosenPageProps) => {
	const { t } = view;
	return (
		<DeskLayout view={view} title={title} lead={lead} state={state}>
			<Form view={view} action={action} once={once}>
				<Hidden name="pilih" value={rows.map(({ ref }) => ref).join(",")} />
				{children}
				<p class="meta">{meta}</p>
				<Button>{does}</Button>
			</Form>
			<Section id="dipilih" title={t("complaints.allot.chosen")}>
				<List>
					{rows.map((row) => (
						<ListRow
							name={row.ref}
							says={[t(`complaints.kind.${row.kind}`), says?.(row)]
								.filter((one) => one !== undefined)
								.join(" · ")}
							end={<StateTag view={view} state={row.state} />}
						/>
					))}
				</List>
			</Section>
		</DeskLayout>
	);
};

interface DonePageProps {
	readonly view: View;
	readonly title: string;
	readonly lead?: string | undefined;
	/** Where it is taken back. */
	readonly action: string;
	readonly refs: readonly string[];
	readonly undone: boolean;
	/** Minutes that are left to take it back; 0 when they are over. */
	readonly minutes: number;
	readonly state: FormState;
	readonly once: string;
}

/** What was done to which, and for ten minutes the way back. */
export const DonePage = (props: DonePageProps) => {
	const { view, title, refs, undone, minutes, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={<PageHead title={title} lead={props.lead} />}
		>
			<Row>
				<LinkButton href={link(view, "/pengaduan/meja", {})}>
					{t("complaints.allotted.on")}
				</LinkButton>
				{!undone && minutes > 0 && refs.length > 0 && (
					<Form view={view} action={props.action} look="row" once={props.once}>
						<Button kind="outlined">
							{t("complaints.allotted.undo", { minutes })}
						</Button>
					</Form>
				)}
			</Row>
			{refs.length > 0 && (
				<List>
					{refs.map((ref) => (
						<ListRow name={ref} />
					))}
				</List>
			)}
		</OfficerLayout>
	);
};
