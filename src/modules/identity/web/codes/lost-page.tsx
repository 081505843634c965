import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** What to do without password or telephone, in three sentences. */
export const LostPage = ({ view }: { readonly view: View }) => (
	<CitizenLayout view={view} title={view.t("identity.lost.title")} unlisted>
		<PageHead title={view.t("identity.lost.title")} />
		<Hug>
			<p>{view.t("identity.lost.ask")}</p>
			<p>{view.t("identity.lost.get")}</p>
			<p>
				<strong>{view.t("identity.lost.never")}</strong>
			</p>
		</Hug>
		<p>
			<LinkButton href={link(view, "/undangan", {})} icon="key">
				{view.t("identity.lost.do")}
			</LinkButton>
		</p>
		<p>
			<a href={link(view, "/masuk", {})}>{view.t("identity.lost.back")}</a>
		</p>
	</CitizenLayout>
);
