import type { FormState } from "#kernel/form.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Mark } from "../../index.ts";
import { inWords } from "./mark-page.tsx";

interface MarkedPageProps {
	readonly view: View;
	readonly slug: string;
	readonly id: string;
	readonly said: Mark;
	readonly refs: readonly string[];
	readonly undone: boolean;
	/** Minutes that are left to take it back; 0 when they are over. */
	readonly minutes: number;
	readonly state: FormState;
	readonly once: string;
}

/** What was said of which, and for ten minutes the way back. */
export const MarkedPage = (props: MarkedPageProps) => {
	const { view, slug, id, said, refs, undone, minutes, state } = props;
	const { t } = view;
	const title = undone
		? t("complaints.marked.undone")
		: t("complaints.marked.done", { n: refs.length });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={<PageHead title={title} lead={inWords(view, said)} />}
		>
			<Row>
				<LinkButton href={link(view, "/pengaduan/meja", {})}>
					{t("complaints.allotted.on")}
				</LinkButton>
				{!undone && minutes > 0 && refs.length > 0 && (
					<Form
						view={view}
						action={link(view, "/pengaduan/meja/:unit/tanda/:id", {
							unit: slug,
							id,
						})}
						look="row"
						once={props.once}
					>
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
