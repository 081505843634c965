import type { FormState } from "#kernel/form.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface AllottedPageProps {
	readonly view: View;
	readonly slug: string;
	readonly id: string;
	/** `null`: given back to everybody. */
	readonly name: string | null;
	readonly refs: readonly string[];
	readonly undone: boolean;
	/** Minutes that are left to take it back; 0 when they are over. */
	readonly minutes: number;
	readonly state: FormState;
	readonly once: string;
}

/** What was given, and for ten minutes the way back. */
export const AllottedPage = (props: AllottedPageProps) => {
	const { view, slug, id, name, refs, undone, minutes, state } = props;
	const { t } = view;
	const n = refs.length;
	const title = undone
		? t("complaints.allotted.undone")
		: name === null
			? t("complaints.allotted.back", { n })
			: t("complaints.allotted.to", { n, name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={<PageHead title={title} />}
		>
			<Row>
				<LinkButton href={link(view, "/pengaduan/meja", {})}>
					{t("complaints.allotted.on")}
				</LinkButton>
				{!undone && minutes > 0 && (
					<Form
						view={view}
						action={link(view, "/pengaduan/meja/:unit/pilihan/:id", {
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
			<List>
				{refs.map((ref) => (
					<ListRow name={ref} />
				))}
			</List>
		</OfficerLayout>
	);
};
