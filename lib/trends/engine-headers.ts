/** Version of the contract in docs/api/trends.md; every answer of `/api/v1/trends` names it. */
export const VERSION_HEADER = "reelwright-trends-version";
export const CONTRACT_VERSION = "1";

/** Id of the process that asks, so that an instance pointed at itself under another name refuses. */
export const HOP_HEADER = "reelwright-hop";
