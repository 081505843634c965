import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Notice } from "#ui/notice.tsx";
import { link, type Path } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { AdminHead } from "./admin-head.tsx";

/** The addresses of the changes; each is a page of its own. */
export type ChangePath = Extract<Path, `/kelola/unit/:slug/${string}`>;

interface ChangePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly path: ChangePath;
	readonly title: string;
	/** What is on record now. */
	readonly now: Content;
	readonly state: FormState;
	/** The version that the form was made of. */
	readonly version: string;
	/** Both versions, when somebody was quicker. */
	readonly versions: Content;
	readonly button: string;
	/** A change that takes something away is outlined in red. */
	readonly danger?: boolean;
	readonly children?: Content;
}

/** One change of one unit: what is now, what is to be, and one button. */
export const ChangePage = ({
	view,
	unit,
	path,
	title,
	now,
	state,
	version,
	versions,
	button,
	danger,
	children,
}: ChangePageProps) => (
	<OfficerLayout
		view={view}
		title={view.t("units.change.title", { title, unit: unit.name })}
		form={state}
		head={<AdminHead view={view} title={title} unit={unit} lead={unit.name} />}
	>
		{versions}
		<Notice kind="calm">{now}</Notice>
		<Form view={view} action={link(view, path, { slug: unit.slug })}>
			<Hidden name="versi" value={version} />
			{children}
			<div>
				<Button kind={danger ? "danger" : "filled"}>{button}</Button>
			</div>
		</Form>
	</OfficerLayout>
);
