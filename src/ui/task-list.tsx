import type { Content } from "./content.ts";
import { Status, type StatusName } from "./tag.tsx";
import type { View } from "./view.ts";

/** Rows of work. What is done goes quiet; what waits has colour. */
export const TaskList = ({ children }: { readonly children: Content }) => (
	<ul class="list">{children}</ul>
);

interface TaskRowProps {
	readonly view: View;
	/** Unique on the page; the link is described by the status. */
	readonly id: string;
	readonly name: Content;
	/** Without address the task cannot be done yet; `why` then says what it waits for. */
	readonly href: string | null;
	readonly why?: Content;
	/** Amount of proof: "3 bukti", "belum ada", "dari operasi". */
	readonly meta?: Content;
	readonly status: StatusName;
}

export const TaskRow = ({
	view,
	id,
	name,
	href,
	why,
	meta,
	status,
}: TaskRowProps) => (
	<li class="task">
		<div class="name">
			{href === null ? (
				name
			) : (
				<a href={href} aria-describedby={id}>
					{name}
				</a>
			)}
			{why && <div class="why">{why}</div>}
		</div>
		{meta && <div class="meta">{meta}</div>}
		<Status view={view} is={status} id={id} />
	</li>
);
