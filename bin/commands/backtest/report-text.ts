/** What the report says of its method, a paragraph each. */
export const METHOD = [
  "Every corpus is imported through the importer that users' files go through. From six weeks after the first observation on, twice a week, the engine (its own SQL, as of midnight UTC) gives every hashtag and audio that could be on its board at that moment: three reels of two authors or more in six weeks, two authors measured in the last week, no author with more than three quarters of the reels, no generic tag. Several names for exactly the same reels count once; trends known only by day of publication are left out, as nothing they gain is observed.",
  "What happened is read from what was observed in the time after, on the seven whole days after the forecast. Charts were read in the early morning, so the last whole day the engine knows is a day earlier still: nothing gained before the forecast is in the outcome. A trend nobody observed in that time gained nothing.",
  "Coefficients were fitted on the first 8 weeks only. The week after them is used for nothing, as outcomes reach into it; everything below is of the weeks from then on.",
  "Spearman: rank correlation, equal values sharing ranks. Precision@k: how many of the k put highest are among the k that came out highest; ties at the border are shared out evenly. Both by forecast, then the mean of weeks. Intervals: 95 %, 2,000 draws of weeks with replacement, in blocks of two, differences paired by week, seeded.",
];

/** What the numbers don't show. */
export const LIMITS = [
  "The data are trending charts: only videos that had made it are seen, 48 to 50 a day, and only while they stay on the chart. A trend that goes on off the chart looks as if it had ended.",
  "Charts of the US and Britain turn over daily: most videos are seen once, and what they gained is known from publication to that day only. A trend's next week there is mostly videos that don't exist yet.",
  "Hashtags are YouTube tags, which uploaders type freely and viewers don't see; few videos are short vertical ones. There is no audio id in the data, so sounds were not tested.",
  "Countries share videos and weeks of one season are alike: the four charts are not four independent proofs.",
  "The three targets ask different things. Growth is what a creator needs to come early, and there every baseline errs by expecting the past to go on. Plays gained are mostly size, which persistence knows as well; the largest changes of plays come from videos not yet published, which nobody knows.",
  "Growth compares with a share evened out by 5 % of the trend's peak; with no guard at all, trends near zero would decide every number.",
];
