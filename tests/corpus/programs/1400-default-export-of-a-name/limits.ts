const limits = { least: 3, most: 5 };
limits.most++;
export default limits;
limits.most++;
