"""Speed and robustness, measured as ratios against a baseline in the same run; never part of the tests."""
