export interface Cluster {
	/** Of the process that runs now. */
	readonly pid: number;
	readonly url: string;
	/** Ends it at once, as a power cut would; its data stay. */
	readonly kill: () => void;
	/** Starts it again on its data, and waits until it answers. */
	readonly startAgain: () => void;
	readonly stop: () => void;
}
export function startCluster(
	bin: string,
	how?: { readonly durable?: boolean },
): Cluster;
