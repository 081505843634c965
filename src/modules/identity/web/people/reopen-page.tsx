import type { PersonFile } from "#identity";
import { Button, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Way } from "./way.tsx";

interface ReopenProps {
	readonly view: View;
	readonly person: PersonFile;
	/** Of this showing of the page: it is opened once from it. */
	readonly once: string;
}

/** Opening a closed account again, which ends with a new invitation on paper. */
export const ReopenPage = ({ view, person, once }: ReopenProps) => {
	const at = { person: person.id };
	const title = view.t("identity.reopen.title", { name: person.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<Way
							view={view}
							of={person}
							here={view.t("identity.person.reopen")}
						/>
					}
					title={title}
					lead={view.t("identity.reopen.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/buka", at)}
				once={once}
				look="row"
			>
				<Button>{view.t("identity.reopen.do")}</Button>
				<a href={link(view, "/kelola/orang/:person", at)}>
					{view.t("identity.reopen.keep")}
				</a>
			</Form>
		</OfficerLayout>
	);
};
