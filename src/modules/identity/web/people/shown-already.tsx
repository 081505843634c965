import type { PersonFile } from "#identity";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ShownAlreadyProps {
	readonly view: View;
	readonly person: PersonFile;
}

/** The form was sent again (a reload, a double tap): no second code, and a way on for who did not see the first. */
export const ShownAlready = ({ view, person }: ShownAlreadyProps) => {
	const at = { person: person.id };
	return (
		<OfficerLayout
			view={view}
			title={view.t("identity.shown.title")}
			head={
				<PageHead
					title={view.t("identity.shown.title")}
					lead={view.t("identity.shown.says")}
				/>
			}
		>
			<p>{view.t("identity.shown.again")}</p>
			<p class="row">
				<LinkButton
					kind="outlined"
					href={link(view, "/kelola/orang/:person/kode", at)}
				>
					{view.t("identity.person.code")}
				</LinkButton>
				<LinkButton href={link(view, "/kelola/orang/:person", at)}>
					{view.t("identity.sheet.back", { name: person.name })}
				</LinkButton>
			</p>
		</OfficerLayout>
	);
};
